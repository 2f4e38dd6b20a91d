// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

#include <atomic>
#include <chrono>
#include <thread>

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{

/** Plays in blocks of 480; the disk gives nothing from `from` to `to`. */
struct Stalled
{
    Heard heard;
    int waits = 0;
};

Stalled playWithStall (const fs::path& folder, const std::vector<Event>& events, double seconds, double from, double to,
                       Seconds ahead)
{
    RendererSettings settings;
    settings.packFolder = folder;
    settings.readAhead = ahead;
    auto renderer = std::move (*Renderer::create (Plan {}, settings));
    for (const auto& event : events)
        REQUIRE (renderer->push (event));
    const auto total = static_cast<std::size_t> (seconds * 48000.0) / 480 * 480;
    Stalled result { { std::vector<float> (total), std::vector<float> (total), {} }, 0 };
    for (std::size_t at = 0; at < total; at += 480)
    {
        const auto now = static_cast<double> (at) / 48000.0;
        if (now < from || now >= to)
            while (renderer->readAhead())
            {
            }
        renderer->process (result.heard.left.data() + at, result.heard.right.data() + at, 480);
    }
    result.waits = renderer->waits();
    return result;
}

} // namespace

TEST_CASE ("A slow disk is not heard within the read-ahead", "[engine]")
{
    PackFolder pack;
    save (pack.path / "words.wav", syllables (8.0, 0.3));
    save (pack.path / "bed.wav", syllables (20.0, 0.1, 48000, 2, 4));
    const std::vector<Event> events { bed ("bed.wav", 0.0, -14.0, 0.5), say ("words.wav", 1.0) };
    const auto smooth = playWithStall (pack.path, events, 10.0, 99.0, 99.0, Seconds { 4.0 });
    const auto stalled = playWithStall (pack.path, events, 10.0, 3.0, 6.0, Seconds { 4.0 });

    CHECK (stalled.waits == 0);
    CHECK (stalled.heard == smooth.heard);
}

TEST_CASE ("Beyond the read-ahead the words fade, wait and go on where they were, no click, no word lost", "[engine]")
{
    PackFolder pack;
    save (pack.path / "tone.wav", sine (150.0, 6.0, 0.2));
    const auto stalled = playWithStall (pack.path, { say ("tone.wav", 0.5) }, 12.0, 2.0, 5.0, Seconds { 0.6 });
    const auto& left = stalled.heard.left;

    CHECK (stalled.waits == 1);
    CHECK (levelOf (left, 3.5, 4.9) < -150.0);
    CHECK (levelOf (left, 5.2, 7.0) == Approx (levelOf (left, 0.8, 1.8)).margin (0.1));
    CHECK (largestStep (left, 26000, left.size()) < 1.2 * largestStep (left, 40000, 90000));

    // Six seconds of tone were played in all, less what the two fades took.
    const auto isSounding = [] (float x) { return std::abs (x) > 1.0e-6f; };
    const auto sounding = static_cast<double> (std::count_if (left.begin(), left.end(), isSounding)) / 48000.0;
    CHECK (sounding == Approx (6.0).margin (0.1));
}

TEST_CASE ("A reader on a thread of its own gives the same bits as reading between blocks", "[engine][threads]")
{
    PackFolder pack;
    save (pack.path / "words.flac", syllables (3.0, 0.3, 44100), SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    save (pack.path / "bed.wav", syllables (5.0, 0.1, 48000, 2, 4));
    const std::vector<Event> events { bed ("bed.wav", 0.0, -14.0, 0.5), say ("words.flac", 0.4), ring ({}, "bowl", 1.0),
                                      say ("words.flac", 4.0), bed ({}, 5.0, -12.0) };
    const auto expected = play (pack.path, events, 8.0, 256);

    RendererSettings settings;
    settings.packFolder = pack.path;
    auto renderer = std::move (*Renderer::create (Plan {}, settings));
    std::atomic<bool> isOver { false };
    std::thread reader ([&]
    {
        while (! isOver.load())
            if (! renderer->readAhead())
                std::this_thread::sleep_for (std::chrono::milliseconds { 1 });
    });
    for (const auto& event : events)
        REQUIRE (renderer->push (event));
    const auto latency = static_cast<std::size_t> (renderer->latency().value);
    std::vector<float> left (expected.left.size() + latency), right (left.size());
    for (std::size_t at = 0; at < left.size();)
    {
        while (! renderer->isReadAhead (12000))
            std::this_thread::yield();
        renderer->setVoiceLevel (Decibels { 0.0 });
        const auto frames = std::min<std::size_t> (256, left.size() - at);
        renderer->process (left.data() + at, right.data() + at, static_cast<int> (frames));
        at += frames;
    }
    isOver.store (true);
    reader.join();

    CHECK (renderer->waits() == 0);
    CHECK (
        std::equal (expected.left.begin(), expected.left.end(), left.begin() + static_cast<std::ptrdiff_t> (latency)));
}
