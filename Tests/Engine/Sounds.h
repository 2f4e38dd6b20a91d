// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Render/Renderer.h"
#include "Support/Recordings.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace slackwater::engine::tests
{

namespace fs = std::filesystem;

using slackwater::tests::Recording, slackwater::tests::save, slackwater::tests::sine, slackwater::tests::syllables;
using PackFolder = slackwater::tests::SoundFolder;

struct Heard
{
    std::vector<float> left, right;
    std::vector<Error> faults;

    bool operator== (const Heard& other) const { return left == other.left && right == other.right; }
};

inline Event say (std::string file, double atSeconds, double rate = 48000.0)
{
    SayEvent event;
    event.say.file = std::move (file);
    return { toSamples (Seconds { atSeconds }, SampleRate { rate }), event, {} };
}

inline Event ring (std::string file, std::string processor, double atSeconds, double rate = 48000.0)
{
    RingEvent event;
    event.ring.file = std::move (file);
    event.ring.processor = std::move (processor);
    return { toSamples (Seconds { atSeconds }, SampleRate { rate }), event, {} };
}

inline Event bed (std::string file, double atSeconds, double level = 0.0, double fade = 1.0,
                  std::optional<BedLoop> loop = {}, double rate = 48000.0)
{
    BedEvent event;
    event.fade = Seconds { fade };
    event.bed.emplace();
    event.bed->file = std::move (file);
    if (event.bed->file.empty())
        event.bed->bed.processor = "tide";
    event.bed->bed.level = Decibels { level };
    event.bed->bed.loop = loop;
    return { toSamples (Seconds { atSeconds }, SampleRate { rate }), event, {} };
}

inline Event cut (double atSeconds, double fade = 0.25, double rate = 48000.0)
{
    return { toSamples (Seconds { atSeconds }, SampleRate { rate }), CutEvent { Seconds { fade } }, {} };
}

inline Event end (double atSeconds, double rate = 48000.0)
{
    return { toSamples (Seconds { atSeconds }, SampleRate { rate }), EndEvent {}, {} };
}

/** Plays events for so long, in blocks of so many frames, and cuts the latency off: stamps equal positions. */
inline Heard play (const fs::path& folder, const std::vector<Event>& events, double seconds, int block = 512,
                   double rate = 48000.0, const std::function<void (Renderer&, std::int64_t)>& beforeBlock = {},
                   double room = 0.0)
{
    RendererSettings settings;
    settings.rate = SampleRate { rate };
    settings.packFolder = folder;
    settings.room = room;
    auto made = Renderer::create (Plan {}, settings);
    auto& renderer = **made;
    for (const auto& event : events)
        if (! renderer.push (event))
            std::abort();

    const auto latency = static_cast<std::size_t> (renderer.latency().value);
    const auto total = static_cast<std::size_t> (seconds * rate) + latency;
    Heard heard;
    heard.left.resize (total);
    heard.right.resize (total);
    for (std::size_t at = 0; at < total;)
    {
        while (renderer.readAhead())
        {
        }
        if (beforeBlock)
            beforeBlock (renderer, static_cast<std::int64_t> (at));
        const auto frames = std::min (static_cast<std::size_t> (block), total - at);
        renderer.process (heard.left.data() + at, heard.right.data() + at, static_cast<int> (frames));
        at += frames;
    }
    heard.left.erase (heard.left.begin(), heard.left.begin() + static_cast<std::ptrdiff_t> (latency));
    heard.right.erase (heard.right.begin(), heard.right.begin() + static_cast<std::ptrdiff_t> (latency));
    heard.faults = renderer.takeFaults();
    return heard;
}

/** Integrated loudness of a stretch of what was heard, by libebur128. */
inline double loudnessOf (const Heard& heard, double fromSeconds, double toSeconds, double rate = 48000.0)
{
    auto* meter = ebur128_init (2, static_cast<unsigned long> (rate), EBUR128_MODE_I);
    for (auto i = static_cast<std::size_t> (fromSeconds * rate); i < static_cast<std::size_t> (toSeconds * rate); ++i)
    {
        const float frame[] = { heard.left[i], heard.right[i] };
        ebur128_add_frames_float (meter, frame, 1);
    }
    double loudness = -70.0;
    ebur128_loudness_global (meter, &loudness);
    ebur128_destroy (&meter);
    return loudness;
}

inline double truePeakOf (const Heard& heard, double rate = 48000.0)
{
    auto* meter = ebur128_init (2, static_cast<unsigned long> (rate), EBUR128_MODE_TRUE_PEAK);
    for (std::size_t i = 0; i < heard.left.size(); ++i)
    {
        const float frame[] = { heard.left[i], heard.right[i] };
        ebur128_add_frames_float (meter, frame, 1);
    }
    double left = 0.0, right = 0.0;
    ebur128_true_peak (meter, 0, &left);
    ebur128_true_peak (meter, 1, &right);
    ebur128_destroy (&meter);
    return 20.0 * std::log10 (std::max ({ left, right, 1.0e-9 }));
}

/** Root mean square of a stretch, in dB. */
inline double levelOf (const std::vector<float>& samples, double fromSeconds, double toSeconds, double rate = 48000.0)
{
    double sum = 0.0;
    const auto from = static_cast<std::size_t> (fromSeconds * rate), to = static_cast<std::size_t> (toSeconds * rate);
    for (auto i = from; i < to; ++i)
        sum += static_cast<double> (samples[i]) * static_cast<double> (samples[i]);
    return 10.0 * std::log10 (sum / static_cast<double> (to - from) + 1.0e-20);
}

inline double largestStep (const std::vector<float>& samples, std::size_t from, std::size_t to)
{
    double most = 0.0;
    for (auto i = from + 1; i < to; ++i)
        most = std::max (most, std::abs (static_cast<double> (samples[i]) - static_cast<double> (samples[i - 1])));
    return most;
}

} // namespace slackwater::engine::tests
