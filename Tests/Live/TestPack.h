// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Render/OfflineRender.h"
#include "Model/Tick.h"
#include "Support/PlanSketches.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <numbers>
#include <sndfile.h>
#include <string>
#include <vector>

namespace slackwater::test
{

/** A folder with one line of "words": a voice-like tone that swells in syllables. Gone when the test is over. */
class TestPack
{
public:
    explicit TestPack (double seconds = 2.5, int rate = 44100)
    {
        auto name = (std::filesystem::temp_directory_path() / "slackwater-live-XXXXXX").string();
        folder = mkdtemp (name.data());
        std::vector<float> words (static_cast<std::size_t> (seconds * rate));
        for (std::size_t i = 0; i < words.size(); ++i)
        {
            const auto t = static_cast<double> (i) / rate;
            const auto syllable = std::pow (std::sin (std::numbers::pi * std::fmod (t * 4.0, 1.0)), 2.0);
            double tone = 0.0;
            for (int harmonic = 1; harmonic <= 4; ++harmonic)
                tone += std::sin (2.0 * std::numbers::pi * 130.0 * harmonic * t) / harmonic;
            words[i] = static_cast<float> (0.2 * syllable * tone);
        }
        SF_INFO format {};
        format.samplerate = rate;
        format.channels = 1;
        format.format = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
        auto* file = sf_open ((folder / "line.wav").c_str(), SFM_WRITE, &format);
        sf_write_float (file, words.data(), static_cast<sf_count_t> (words.size()));
        sf_close (file);
    }

    ~TestPack()
    {
        std::error_code ignored;
        std::filesystem::remove_all (folder, ignored);
    }
    TestPack (const TestPack&) = delete;
    TestPack& operator= (const TestPack&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder; }

private:
    std::filesystem::path folder;
};

inline Plan withTide (Plan plan)
{
    PlannedBed bed;
    bed.bed.processor = "tide";
    plan.bed = bed;
    plan.title = "A test";
    return plan;
}

/** Twenty seconds of words, waves and rests. */
inline Plan shortPlan()
{
    return withTide (planOf ({ say (2.5, Cue::any), seconds (2, 4, 8), say (2.5), pace (8.0, 20.0), seconds (2, 4, 8),
                               letGo(), say (2.5), seconds (1, 2, 5) },
                             20.0 / 60.0));
}

/** Two minutes with everything in it: bells, words, a pacer, rounds. */
inline Plan longPlan()
{
    return withTide (planOf ({ ring (12.0, 6.0), say (2.5, Cue::any), breaths (1, 2, 4), pace (9.0, 60.0),
                               repeat (1, 5, 20, { say (2.5), breaths (1, 2, 3), say (2.5), seconds (4, 8, 16) }),
                               letGo(), say (2.5), seconds (2, 5, 20), ring (12.0, 12.0) },
                             2.0));
}

/** Keeps what is rendered. */
class MemorySink final : public sound::AudioSink
{
public:
    std::vector<float> left, right;

    Result<void> write (std::span<const float> l, std::span<const float> r) override
    {
        left.insert (left.end(), l.begin(), l.end());
        right.insert (right.end(), r.begin(), r.end());
        return {};
    }
};

/** What entered a conductor while it played, tick by tick, and what left it. */
struct Recorded
{
    std::vector<Tick> ticks;
    std::vector<Event> events;

    void record (Samples at, const BreathState& breath, std::span<const Command> commands)
    {
        ticks.push_back ({ at, breath, { commands.begin(), commands.end() } });
    }
};

/** The recorded breath, given again. */
class RecordedBreath final : public breath::BreathSource
{
public:
    explicit RecordedBreath (const Recorded& r) : recorded (r) {}

    BreathState advance (const breath::SourceTick&) override
    {
        return next < recorded.ticks.size() ? recorded.ticks[next++].breath : BreathState {};
    }

private:
    const Recorded& recorded;
    std::size_t next = 0;
};

struct Replayed
{
    MemorySink sound;
    std::vector<Event> events;
};

/** Renders offline what was played live. */
inline Result<Replayed> replay (const Plan& plan, const std::filesystem::path& folder, const Recorded& recorded,
                                SampleRate rate)
{
    Replayed replayed;
    RecordedBreath breath { recorded };
    engine::RenderOptions options;
    options.rate = rate;
    options.sink = &replayed.sound;
    options.onEvent = [&] (const Event& event) { replayed.events.push_back (event); };
    options.commandsAt = [&] (Samples tick)
    {
        for (const auto& recordedTick : recorded.ticks)
            if (recordedTick.at == tick)
                return recordedTick.commands;
        return std::vector<Command> {};
    };
    if (const auto report = engine::renderOffline (plan, folder, breath, options); ! report)
        return fail (report.error());
    return replayed;
}

} // namespace slackwater::test
