// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/TrackFile.h"

#include "Sound/MonoFile.h"
#include "Sound/Resampler.h"
#include "Words/Sounds.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace slackwater::practice
{

namespace
{
constexpr std::size_t blockLength = 8192;

/** The reference at the recording's own rate, as many samples as asked for; silence after its end. */
class ReferenceFile
{
public:
    ReferenceFile (sound::MonoFile opened, SampleRate wanted)
        : file (std::move (opened)), converter (file.rate(), wanted, 1)
    {
    }

    void read (std::span<float> target)
    {
        while (ready.size() < target.size() && ! finished)
            readMore();
        const auto count = std::min (ready.size(), target.size());
        std::copy_n (ready.begin(), count, target.begin());
        std::fill (target.begin() + static_cast<std::ptrdiff_t> (count), target.end(), 0.0f);
        ready.erase (ready.begin(), ready.begin() + static_cast<std::ptrdiff_t> (count));
    }

private:
    void readMore()
    {
        std::vector<float> samples (blockLength);
        samples.resize (file.read (samples));
        finished = samples.size() < blockLength;
        converter.append (samples, ready);
        if (finished)
        {
            const auto tail = converter.finish();
            ready.insert (ready.end(), tail.begin(), tail.end());
        }
    }

    sound::MonoFile file;
    sound::Resampler converter;
    std::vector<float> ready;
    bool finished = false;
};
} // namespace

Result<std::vector<BreathState>> trackFile (const std::filesystem::path& recording,
                                            const std::filesystem::path& reference,
                                            const breath::BreathTracker::Options& options, TrackRemarks* remarks)
{
    auto microphone = sound::MonoFile::open (recording);
    if (! microphone)
        return fail (std::move (microphone.error()));
    std::optional<ReferenceFile> played;
    if (! reference.empty())
    {
        auto opened = sound::MonoFile::open (reference);
        if (! opened)
            return fail (std::move (opened.error()));
        played.emplace (std::move (*opened), microphone->rate());
    }

    breath::BreathTracker tracker { microphone->rate(), options };
    TrackRemarks told { tracker.fallbackReason(), {} };
    std::vector<BreathState> rows;
    std::vector<float> heard (blockLength), known (blockLength);
    for (auto isFirst = true;; isFirst = false)
    {
        const auto count = microphone->read (heard);
        if (isFirst && count == 0) // its header did not tell
            return fail (ErrorKind::input, recording.string(), {}, words::sounds::empty);
        if (played)
            played->read (std::span { known }.first (count));
        tracker.process (std::span { heard }.first (count),
                         played ? std::span<const float> { known }.first (count) : std::span<const float> {});
        if (const auto late = tracker.hearsOutputLateBy())
            told.hearsOutputLateBy = late;
        const auto fresh = tracker.takeRows();
        rows.insert (rows.end(), fresh.begin(), fresh.end());
        if (count < blockLength)
        {
            if (remarks != nullptr)
                *remarks = std::move (told);
            return rows;
        }
    }
}

std::string writeCsv (std::span<const BreathState> rows)
{
    std::string text = "time_s,rate_bpm,confidence,phase\n";
    for (const auto& row : rows)
    {
        char line[96];
        if (row.rate)
            std::snprintf (line, sizeof (line), "%.2f,%.2f,%.3f,", row.time.count(), row.rate->value, row.confidence);
        else
            std::snprintf (line, sizeof (line), "%.2f,,0.000,", row.time.count());
        text += line;
        text += nameOf (row.phase);
        text += '\n';
    }
    return text;
}

} // namespace slackwater::practice
