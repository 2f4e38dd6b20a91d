// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/FileBreath.h"

#include <algorithm>

namespace slackwater::breath
{

Result<std::unique_ptr<FileBreath>> FileBreath::open (const std::filesystem::path& path, BreathTracker::Options options)
{
    auto file = sound::MonoFile::open (path);
    if (! file)
        return fail (file.error());
    return std::unique_ptr<FileBreath> (new FileBreath (std::move (*file), std::move (options)));
}

FileBreath::FileBreath (sound::MonoFile opened, BreathTracker::Options options)
    : file (std::move (opened)),
      tracker (SampleRate { trackerRate }, std::move (options)), // what is heard and what is played meet there
      fromFile (toTrackerRate (file.rate()))
{
}

void FileBreath::hear (Seconds until)
{
    const auto target = toSamples (until, file.rate()).value;
    if (target <= position)
        return;
    block.assign (static_cast<std::size_t> (target - position), 0.0f);
    const auto got = file.read (block);
    std::fill (block.begin() + static_cast<std::ptrdiff_t> (got), block.end(), 0.0f);
    position = target;
    fromFile.append (block, heard);
}

BreathState FileBreath::advance (const SourceTick& moment)
{
    hear (moment.now);
    if (! moment.played.empty())
    {
        if (! fromEngine)
            fromEngine = toTrackerRate (moment.rate);
        fromEngine->append (moment.played, played);
    }

    // The two converters hold back differently much: the tracker gets what both have given.
    const auto ready = fromEngine ? std::min (heard.size(), played.size()) : heard.size();
    const auto end = static_cast<std::ptrdiff_t> (ready);
    tracker.process (std::span (heard).first (ready),
                     fromEngine ? std::span<const float> (played).first (ready) : std::span<const float> {});
    heard.erase (heard.begin(), heard.begin() + end);
    if (fromEngine)
        played.erase (played.begin(), played.begin() + end);

    return tracker.state();
}

} // namespace slackwater::breath
