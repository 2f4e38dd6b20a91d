// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// slackwater-breath-features: the tracker's front end as a filter, for Tools/breath. Not installed.
// Without an argument: features. Standard input, per recording: two little-endian 64-bit counts (microphone samples,
// reference samples or 0), then the samples as 32-bit floats at 16 kHz. Standard output: a 64-bit count of frames, then
// 60 floats a frame. With --lags: lag similarities. Standard input, per recording: a 64-bit count of frames, then 124
// floats a frame (20 levels, 3 phases, presence, 100 rates). Standard output: a 64-bit count of rows, one each half
// second, of 41 x 100 floats.

#include "Breath/Tracker/FrontEnd.h"
#include "Breath/Tracker/LagSimilarity.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace
{
using namespace slackwater::breath;

bool readAll (void* target, std::size_t bytes) { return std::fread (target, 1, bytes, stdin) == bytes; }

std::vector<float> featuresOf (std::span<const float> microphone, std::span<const float> reference)
{
    FrontEnd frontEnd;
    frontEnd.process (microphone, reference);
    std::vector<float> values;
    while (const auto frame = frontEnd.takeFrame())
        for (const auto* part : { &frame->level, &frame->crest, &frame->echo })
            values.insert (values.end(), part->begin(), part->end());
    return values;
}

void writeRows (std::span<const float> values, std::size_t width)
{
    const std::uint64_t rows = values.size() / width;
    std::fwrite (&rows, sizeof (rows), 1, stdout);
    std::fwrite (values.data(), sizeof (float), values.size(), stdout);
    std::fflush (stdout);
}

int filterSamples()
{
    std::array<std::uint64_t, 2> counts {};
    while (readAll (counts.data(), sizeof (counts)))
    {
        std::vector<float> microphone (counts[0]), reference (counts[1]);
        if (! readAll (microphone.data(), counts[0] * sizeof (float))
            || ! readAll (reference.data(), counts[1] * sizeof (float)))
            return 1;
        reference.resize (reference.empty() ? 0 : microphone.size(), 0.0f);
        writeRows (featuresOf (microphone, reference), 3 * bandCount);
    }
    return 0;
}

int filterFrames()
{
    struct Row
    {
        std::array<float, bandCount> levels;
        PhaseOutput output;
    };
    static_assert (sizeof (Row) == (bandCount + 4 + rateBinCount) * sizeof (float));

    std::uint64_t count = 0;
    while (readAll (&count, sizeof (count)))
    {
        LagSimilarity similarity;
        LagSimilarity::Channels channels;
        std::vector<float> values;
        for (std::uint64_t frame = 1; frame <= count; ++frame)
        {
            Row row;
            if (! readAll (&row, sizeof (row)))
                return 1;
            similarity.push (row.levels, row.output);
            if (frame % framesPerRate != 0)
                continue;
            similarity.read (channels);
            values.insert (values.end(), channels.data(), channels.data() + channels.size());
        }
        writeRows (values, static_cast<std::size_t> (channels.size()));
    }
    return 0;
}
} // namespace

int main (int count, char** arguments)
{
    return count > 1 && arguments[1] == std::string_view { "--lags" } ? filterFrames() : filterSamples();
}
