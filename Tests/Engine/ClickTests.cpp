// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Render/OfflineRender.h"
#include "Engine/Sounds.h"
#include "Support/Catch.h"

#include <array>

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

// Each change a person may make is made while low tones sound: they leave the ear nothing to hide a click behind. Two
// measures: no step from sample to sample is larger than the programme's own; and what lies above 4 kHz, where the
// programme has nothing but a click has all it is, stays 60 dB under the programme.

namespace
{

constexpr double rate = 48000.0;

/** Above 4 kHz: two Butterworth pairs in a row (RBJ's cookbook), so that tones of 200 Hz are 100 dB down. */
std::vector<double> above4k (const std::vector<float>& samples)
{
    const auto w = 2.0 * std::numbers::pi * 4000.0 / rate, alpha = std::sin (w) / std::sqrt (2.0), c = std::cos (w);
    std::vector<double> out (samples.begin(), samples.end());
    for (int pass = 0; pass < 2; ++pass)
    {
        std::array<double, 4> past {}; // x1, x2, y1, y2
        for (auto& x : out)
        {
            const auto y =
                ((1.0 + c) / 2.0 * (x - 2.0 * past[0] + past[1]) + 2.0 * c * past[2] - (1.0 - alpha) * past[3])
                / (1.0 + alpha);
            past = { x, past[0], y, past[2] };
            x = y;
        }
    }
    return out;
}

double peakOf (const std::vector<double>& samples, std::size_t from, std::size_t to)
{
    double most = 0.0;
    for (auto i = from; i < to; ++i)
        most = std::max (most, std::abs (samples[i]));
    return most;
}

double decibels (double ratio) { return 20.0 * std::log10 (std::max (ratio, 1.0e-12)); }

struct Clicks
{
    double step = 0.0;  // the largest, as a multiple of the programme's own largest
    double sharp = 0.0; // dB above 4 kHz, against the programme's peak
};

/** How what was heard from `from` to `to` compares with the programme as it is from 0.5 s to `steadyTo`. */
Clicks clicksIn (const std::vector<float>& samples, double from, double to, double steadyTo)
{
    const auto at = [] (double seconds) { return static_cast<std::size_t> (seconds * rate); };
    float peak = 0.0f;
    for (auto i = at (0.5); i < at (steadyTo); ++i)
        peak = std::max (peak, std::abs (samples[i]));
    const auto high = above4k (samples);
    return { largestStep (samples, at (from), at (to)) / largestStep (samples, at (0.5), at (steadyTo)),
             decibels (peakOf (high, at (from), at (to)) / static_cast<double> (peak)) };
}

void recordTones (const fs::path& folder)
{
    save (folder / "words.wav", sine (150.0, 20.0, 0.2));
    save (folder / "bed.wav", sine (97.0, 20.0, 0.2, 48000, 2));
    save (folder / "other.wav", sine (131.0, 20.0, 0.2, 48000, 2));
}

std::vector<Event> tones() { return { bed ("bed.wav", 0.0, -6.0, 0.1), say ("words.wav", 0.0) }; }

/** louder: by how much the programme itself may become louder or steeper meanwhile. */
void checkIsClean (const Clicks& clicks, double louder = 1.0)
{
    CAPTURE (clicks.step, clicks.sharp, louder);
    CHECK (clicks.step <= 1.01 * louder);
    CHECK (clicks.sharp < -60.0 + decibels (louder));
}

} // namespace

TEST_CASE ("The measures hear a click: a tone that is cut off at its crest, and one whose gain jumps by half a decibel",
           "[engine][clicks]")
{
    auto cutOff = sine (150.0, 2.0, 0.2).samples, jumps = cutOff;
    for (auto i = std::size_t { 48080 }; i < cutOff.size(); ++i)
    {
        cutOff[i] = 0.0f;
        jumps[i] *= 1.06f;
    }
    CHECK (clicksIn (cutOff, 0.9, 1.1, 0.9).step > 5.0);
    CHECK (clicksIn (cutOff, 0.9, 1.1, 0.9).sharp > -15.0);
    CHECK (clicksIn (jumps, 0.9, 1.1, 0.9).sharp > -40.0);
    CHECK (clicksIn (sine (150.0, 2.0, 0.2).samples, 0.9, 1.1, 0.9).sharp < -90.0);
}

TEST_CASE ("Pausing and going on make no click, at whatever point of the wave", "[engine][clicks]")
{
    PackFolder pack;
    recordTones (pack.path);
    const auto offset = GENERATE (0, 80, 161, 240);
    const auto heard = play (pack.path, tones(), 5.0, 16, rate, [&] (Renderer& renderer, std::int64_t at)
    { renderer.setPaused (at >= 96000 + offset && at < 144000 + offset); });
    CHECK (levelOf (heard.left, 2.2, 2.9) < -150.0);
    checkIsClean (clicksIn (heard.left, 1.9, 4.5, 1.9));
}

TEST_CASE ("Pausing and going on again faster than the fade make no click", "[engine][clicks]")
{
    PackFolder pack;
    recordTones (pack.path);
    const auto heard = play (pack.path, tones(), 5.0, 16, rate, [] (Renderer& renderer, std::int64_t at)
    { renderer.setPaused (at >= 96000 && at < 192000 && at / 1000 % 2 == 0); });
    checkIsClean (clicksIn (heard.left, 1.9, 4.9, 1.9));
}

TEST_CASE ("A cut makes no click, at whatever point of the wave, short or long", "[engine][clicks]")
{
    PackFolder pack;
    recordTones (pack.path);
    const auto fade = GENERATE (0.05, 0.25, 1.0);
    const auto offset = GENERATE (0, 33, 80, 161);
    CAPTURE (fade, offset);
    auto events = tones();
    events.push_back (ring ({}, "bowl", 0.2));
    events.push_back (cut (2.0 + offset / rate, fade));
    const auto heard = play (pack.path, events, 5.0);
    checkIsClean (clicksIn (heard.left, 1.9, 4.9, 1.9));
}

TEST_CASE ("Many cuts in a row, with new words each time, make no click", "[engine][clicks]")
{
    PackFolder pack;
    recordTones (pack.path);
    Recording gentle = sine (150.0, 3.0, 0.2);
    for (std::size_t i = 0; i < 4800; ++i) // words that begin gently: what begins hard is the recording's own
        gentle.samples[i] *= 0.5f - 0.5f * std::cos (std::numbers::pi_v<float> * static_cast<float> (i) / 4800.0f);
    save (pack.path / "gentle.wav", gentle);
    auto events = tones();
    for (int i = 0; i < 20; ++i)
    {
        events.push_back (cut (2.0 + 0.1 * i, 0.25));
        events.push_back (say ("gentle.wav", 2.0 + 0.1 * i));
    }
    const auto heard = play (pack.path, events, 5.0);
    checkIsClean (clicksIn (heard.left, 1.9, 4.9, 1.9), 2.0); // fades cross: tones in step are louder than one
}

TEST_CASE ("One bed after another makes no click: sea to loop, loop to sea, loop to loop, and to silence",
           "[engine][clicks]")
{
    PackFolder pack;
    recordTones (pack.path);
    const auto fade = GENERATE (0.2, 4.0);
    const auto heard = play (pack.path,
                             { bed ("bed.wav", 0.0, -6.0, 0.1),
                               bed ("other.wav", 2.0, -6.0, fade),
                               bed ("bed.wav", 2.5, -6.0, fade),
                               bed ("other.wav", 2.6, -6.0, fade),
                               { Samples { 4 * 48000 + 77 }, BedEvent { std::nullopt, Seconds { fade } }, {} } },
                             9.0);
    checkIsClean (clicksIn (heard.left, 1.9, 8.9, 1.9), 1.42 * 131.0 / 97.0); // another tone, and two that meet

    const auto alone = [&] (std::vector<Event> events)
    {
        const auto sound = play (pack.path, events, 9.0);
        return largestStep (sound.left, 24000, sound.left.size());
    };
    const auto swapped = play (
        pack.path, { bed ({}, 0.0, -6.0, 0.1), bed ("other.wav", 2.0, -6.0, fade), bed ({}, 4.0, -6.0, fade) }, 9.0);
    const auto steepest = alone ({ bed ({}, 0.0, -6.0, 0.1) }) + alone ({ bed ("other.wav", 0.0, -6.0, 0.1) });
    CHECK (largestStep (swapped.left, 24000, swapped.left.size())
           <= std::max (steepest, alone ({ bed ({}, 4.0, -6.0, fade) })));
}

TEST_CASE ("Levels that are turned make no click, neither voice nor bed, neither slowly nor all at once",
           "[engine][clicks]")
{
    PackFolder pack;
    recordTones (pack.path);
    const auto heard = play (pack.path, tones(), 6.0, 256, rate, [] (Renderer& renderer, std::int64_t at)
    {
        renderer.setVoiceLevel (Decibels { at > 96000 && at < 120000 ? -40.0 : 0.0 });
        renderer.setBedLevel (Decibels { at > 160000 && at / 4800 % 2 == 0 ? -20.0 : 0.0 });
    });
    checkIsClean (clicksIn (heard.left, 1.9, 5.9, 1.9));
}

TEST_CASE ("Skipping, moving, another bed and another length, asked of a session that plays, make no click",
           "[engine][clicks]")
{
    PackFolder pack;
    Recording gentle = sine (150.0, 6.0, 0.2);
    for (std::size_t i = 0; i < 4800; ++i)
    {
        const auto gain = 0.5f - 0.5f * std::cos (std::numbers::pi_v<float> * static_cast<float> (i) / 4800.0f);
        gentle.samples[i] *= gain;
        gentle.samples[gentle.samples.size() - 1 - i] *= gain;
    }
    save (pack.path / "words.wav", gentle);
    save (pack.path / "bed.wav", sine (97.0, 20.0, 0.2, 48000, 2));
    save (pack.path / "other.wav", sine (131.0, 20.0, 0.2, 48000, 2));

    PlannedSay words;
    words.segment = words.role = "words";
    words.file = "words.wav";
    words.length = Seconds { 6.0 };
    words.on = slackwater::Cue::any;
    Plan plan;
    plan.length = Seconds { 60.0 };
    plan.bed.emplace();
    plan.bed->file = "bed.wav";
    plan.bed->bed.level = Decibels { -6.0 };
    auto other = plan.bed;
    other->file = "other.wav";
    for (int i = 0; i < 6; ++i)
    {
        plan.steps.push_back ({ words });
        plan.steps.push_back ({ PlannedRest { { RestUnit::seconds, 0.5, 4.0, 12.0 } } });
    }

    const auto command = GENERATE_COPY (
        std::vector<Command> { SkipCommand {} }, std::vector<Command> { MoveCommand { Seconds { 30.0 } } },
        std::vector<Command> { MoveCommand { Seconds { -3.0 } } }, std::vector<Command> { SetBedCommand { other } },
        std::vector<Command> { SetBedCommand {} }, std::vector<Command> { SetLengthCommand { Seconds { 30.0 } } },
        std::vector<Command> { SkipCommand {}, SetBedCommand { other }, SetLengthCommand { Seconds { 25.0 } } });
    CAPTURE (command.front().index());
    struct Kept final : sound::AudioSink
    {
        Result<void> write (std::span<const float> l, std::span<const float>) override
        {
            left.insert (left.end(), l.begin(), l.end());
            return {};
        }
        std::vector<float> left;
    } kept;
    RenderOptions options;
    options.sink = &kept;
    options.commandsAt = [&] (Samples tick) { return tick.value == 15 * 48000 ? command : std::vector<Command> {}; };
    breath::NoBreath breath;
    REQUIRE (renderOffline (plan, pack.path, breath, options));

    const auto length = static_cast<double> (kept.left.size()) / rate - 0.01;
    REQUIRE (length > 20.0);
    checkIsClean (clicksIn (kept.left, 12.0, length, 12.0), 1.5); // another tone is steeper, and two may meet
}
