// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Recording.h"

#include "Pacing/Conductor.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/KeepApart.h"
#include "Storage/Files/OutputFolder.h"
#include "Storage/Packs/PackFiles.h"
#include "Storage/Past/Captions.h"
#include "Storage/Past/History.h"
#include "Storage/Person/ProfileStore.h"

#include <filesystem>

namespace slackwater::practice
{

Result<void> keepApart (const RecordingWish& wish, const std::filesystem::path& sound, const storage::OpenPack& pack,
                        std::vector<std::filesystem::path> readFrom)
{
    const std::vector<std::filesystem::path> outputs { sound, wish.timeline, wish.trace, wish.captions, wish.picture };
    for (const auto& own : { storage::ProfileStore {}.path(), storage::History {}.path(), storage::breathWeights() })
        readFrom.push_back (own);
    if (const auto apart = storage::keepApart (outputs, readFrom); ! apart)
        return apart;
    if (const auto outside = storage::keepOutOf (pack, outputs); ! outside)
        return outside;
    return storage::foldersAreThere (outputs);
}

Result<Recording> Recording::create (const RecordingWish& wish, const PreparedSession& session, SampleRate rate,
                                     std::string breath, storage::LineFile::Mode mode)
{
    Recording recording;
    recording.wish = wish;
    recording.rate = rate;
    recording.title = session.plan.title;

    if (! wish.captions.empty())
        if (const auto format = storage::captionFormatFor (wish.captions); ! format)
            return fail (format.error());
    if (! wish.timeline.empty())
    {
        auto timeline = storage::TimelineWriter::create (wish.timeline, rate, mode);
        if (! timeline)
            return fail (timeline.error());
        recording.timeline.emplace (std::move (*timeline));
    }
    if (! wish.trace.empty())
    {
        const auto header =
            storage::traceHeader (session.plan, rate, session.pack.folder, session.pack.folder, std::move (breath));
        if (! header)
            return fail (header.error());
        auto trace = storage::TraceWriter::create (wish.trace, *header, mode);
        if (! trace)
            return fail (trace.error());
        recording.trace.emplace (std::move (*trace));
    }
    return recording;
}

void Recording::event (const Event& event)
{
    if (timeline)
        timeline->event (event);
    if (trace)
        trace->event (event);
    if (! wish.captions.empty() || ! wish.picture.empty())
        events.push_back (event); // only these need them all: eight hours take no more memory than ten minutes
}

void Recording::tick (Samples at, const BreathState& breath, std::span<const Command> commands)
{
    if (timeline)
        timeline->tick (at);
    if (trace)
        trace->tick (at, breath, commands);
}

void Recording::past (const storage::Unfinished& unfinished)
{
    pacing::Conductor conductor { unfinished.trace.header.plan, unfinished.trace.header.rate };
    for (const auto& before : unfinished.past())
    {
        tick (before.at, before.breath, before.commands);
        for (const auto& said : conductor.tick (before.breath, before.commands))
            event (said);
    }
}

Result<void> Recording::finish()
{
    std::vector<std::string> done;
    const auto finished = finishEach (done);
    std::error_code ignored;
    if (! finished) // all of them, or none
        for (const auto& file : done)
            if (std::filesystem::is_regular_file (file, ignored))
                std::filesystem::remove (file, ignored);
    return finished;
}

Result<void> Recording::finishEach (std::vector<std::string>& done)
{
    const auto write = [&] (const std::string& file, const Result<void>& written)
    {
        if (written)
            done.push_back (file);
        return written;
    };
    if (timeline)
        if (const auto written = write (wish.timeline, timeline->finish()); ! written)
            return written;
    if (trace)
        if (const auto written = write (wish.trace, trace->finish()); ! written)
            return written;
    if (! wish.captions.empty())
    {
        const auto text =
            storage::writeCaptions (storage::captionsOf (events, rate), *storage::captionFormatFor (wish.captions));
        if (const auto written =
                write (wish.captions, storage::writeAtomically (wish.captions, text, storage::Readers::everyone));
            ! written)
            return written;
    }
    if (! wish.picture.empty())
        return write (wish.picture, storage::writeAtomically (wish.picture, wish.draw (events, rate, title),
                                                              storage::Readers::everyone));
    return {};
}

} // namespace slackwater::practice
