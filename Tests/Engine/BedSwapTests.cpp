// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{

Event tide (double at, double fade = 1.0) { return bed ({}, at, 0.0, fade); }
Event noBed (double at, double fade)
{
    return { toSamples (Seconds { at }, SampleRate { 48000.0 }), BedEvent { std::nullopt, Seconds { fade } }, {} };
}

/** The quietest and the loudest half second between two moments, against the level between two others. */
std::pair<double, double> swing (const std::vector<float>& samples, double from, double to, double steadyFrom,
                                 double steadyTo)
{
    const auto steady = levelOf (samples, steadyFrom, steadyTo);
    std::pair<double, double> most { 0.0, 0.0 };
    for (auto t = from; t + 0.5 <= to; t += 0.1)
    {
        const auto level = levelOf (samples, t, t + 0.5) - steady;
        most = { std::min (most.first, level), std::max (most.second, level) };
    }
    return most;
}

Recording hiss (std::uint32_t seed)
{
    Recording sound { 48000, 2, {} };
    for (int i = 0; i < 48000 * 12 * 2; ++i)
    {
        seed = seed * 1664525u + 1013904223u;
        sound.samples.push_back (0.1f * static_cast<float> (static_cast<std::int32_t> (seed)) * 0x1.0p-31f);
    }
    return sound;
}

} // namespace

TEST_CASE ("Beds that take turns in quick succession never dip and never pile up", "[engine]")
{
    PackFolder pack;
    for (int i = 0; i < 5; ++i)
        save (pack.path / (std::to_string (i) + ".wav"), hiss (0x9e3779b9u * static_cast<std::uint32_t> (i + 1)));
    auto last = hiss (7); // only on the left
    for (std::size_t i = 1; i < last.samples.size(); i += 2)
        last.samples[i] = 0.0f;
    save (pack.path / "last.wav", last);
    const auto gap = GENERATE (0.05, 0.3, 1.0, 2.0, 5.0);
    CAPTURE (gap);
    std::vector<Event> events { bed ("0.wav", 0.0, -6.0, 0.2) };
    for (int i = 1; i <= 20; ++i)
        events.push_back (bed (i == 20 ? "last.wav" : std::to_string (i % 5) + ".wav", 3.0 + gap * i, -6.0, 4.0));
    const auto over = 3.0 + gap * 20 + 8.4; // its turn may come when those before it have gone: one fade later, at most

    const auto heard = play (pack.path, events, over + 2.0);

    const auto [quietest, loudest] = swing (heard.left, 1.0, 3.0 + gap * 20, 1.0, 3.0);
    CHECK (quietest > -1.0);
    CHECK (loudest < 1.0);
    CHECK (heard.faults.empty());

    // The last one that was asked for is what is left, alone.
    CHECK (levelOf (heard.right, over, over + 2.0) < -150.0);
    CHECK (levelOf (heard.right, 1.0, 3.0) > -50.0);
    CHECK (loudnessOf (heard, over, over + 2.0) == Approx (loudnessOf (heard, 1.0, 3.0)).margin (0.5));
}

TEST_CASE ("A bed that comes back before it had gone neither jumps nor doubles", "[engine]")
{
    PackFolder pack;
    const auto heard = play (pack.path, { tide (0.0, 0.2), noBed (4.0, 4.0), tide (5.0, 1.0) }, 12.0);
    const auto steady = play (pack.path, { tide (0.0, 0.2) }, 12.0);
    CHECK (levelOf (heard.left, 7.0, 12.0)
           == Approx (levelOf (steady.left, 7.0, 12.0)).margin (4.0)); // another sea, as loud
    CHECK (largestStep (heard.left, 0, heard.left.size()) <= 1.3 * largestStep (steady.left, 0, steady.left.size()));
}

TEST_CASE ("Words that ask for silence get it in the time they ask for, whatever was fading", "[engine]")
{
    PackFolder pack;
    save (pack.path / "0.wav", hiss (5));
    const auto heard = play (pack.path, { bed ("0.wav", 0.0, 0.0, 0.2), tide (2.0, 4.0), noBed (3.0, 0.5) }, 6.0);
    CHECK (levelOf (heard.left, 2.5, 3.0) > -40.0);
    CHECK (levelOf (heard.left, 3.52, 6.0) < -150.0);
}

TEST_CASE ("A sea that comes in the middle of the pacer's breath is where that breath is", "[engine]")
{
    PackFolder pack;
    const Event breath { Samples { 0 }, PaceEvent { Bpm { 6.0 }, { 0.4, 0.0, 0.6, 0.0 }, {} }, {} };
    const auto swapAt = GENERATE (2.0, 5.0);
    CAPTURE (swapAt);
    const auto stays = play (pack.path, { tide (0.0, 0.1), breath }, 11.0);
    const auto swapped = play (pack.path, { tide (0.0, 0.1), breath, tide (swapAt, 0.5) }, 11.0);
    // From the trough up to the crest at four seconds, and down again: another sea, the same waves.
    for (auto t = swapAt + 1.5; t + 0.5 <= 9.5; t += 0.5)
    {
        CAPTURE (t);
        CHECK (levelOf (swapped.left, t, t + 0.5) == Approx (levelOf (stays.left, t, t + 0.5)).margin (3.0));
    }
}

TEST_CASE ("Until another bed's file has been opened the present one plays on, if it cannot be, it stays", "[engine]")
{
    PackFolder pack;
    save (pack.path / "0.wav", hiss (5));
    save (pack.path / "1.wav", hiss (6));
    const auto* next = GENERATE ("1.wav", "gone.wav");
    CAPTURE (next);
    RendererSettings settings;
    settings.packFolder = pack.path;
    settings.readAhead = Seconds { 4.0 };
    auto renderer = std::move (*Renderer::create (Plan {}, settings));
    REQUIRE (renderer->push (bed ("0.wav", 0.0, -6.0, 0.2)));
    std::vector<float> left (48000 * 8), right (left.size());
    for (std::size_t at = 0; at < left.size(); at += 480)
    {
        if (at == 2 * 48000)
            REQUIRE (renderer->push (bed (next, 2.1, -6.0, 1.0)));
        if (at < 48000 || at >= 3 * 48000) // the disk is late by a second
            while (renderer->readAhead())
            {
            }
        renderer->process (left.data() + at, right.data() + at, 480);
    }
    const auto [quietest, loudest] = swing (left, 1.0, 8.0, 1.0, 2.0);
    CHECK (quietest > -1.0);
    CHECK (loudest < 1.0);
    CHECK (renderer->takeFaults().size() == (next == std::string ("gone.wav") ? 1 : 0));
}

TEST_CASE ("Of several beds asked for while none can be opened, only the last comes", "[engine]")
{
    PackFolder pack;
    save (pack.path / "0.wav", hiss (5));
    save (pack.path / "quiet.wav", sine (200.0, 6.0, 0.1, 48000, 2));
    RendererSettings settings;
    settings.packFolder = pack.path;
    auto renderer = std::move (*Renderer::create (Plan {}, settings));
    std::vector<float> left (48000 * 5), right (left.size());
    for (int i = 0; i < 30; ++i)
        REQUIRE (renderer->push (bed (i == 29 ? "quiet.wav" : "0.wav", 0.01 * i, 0.0, 0.5)));
    for (std::size_t at = 0; at < left.size(); at += 480)
    {
        if (at >= 48000)
            while (renderer->readAhead())
            {
            }
        renderer->process (left.data() + at, right.data() + at, 480);
    }
    CHECK (levelOf (left, 0.0, 0.99) < -150.0);
    CHECK (levelOf (left, 2.0, 4.0) == Approx (-23.0).margin (3.0));
    CHECK (largestStep (left, 0, left.size()) < 0.01); // a tone of 200 Hz, no hiss
}
