// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Recorder.h"

#include "Authoring/Pictures/SessionPicture.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Past/Captions.h"

#include <filesystem>

namespace slackwater::cli
{

void RecordArguments::addTo (CLI::App& app)
{
    app.add_option ("--timeline", timeline, "what happened when, as JSON lines")->type_name ("T.jsonl");
    app.add_option ("--trace", trace, "all that went into it: replay makes the same bits again")->type_name ("R.jsonl");
    app.add_option ("--captions", captions, "what was said, as captions (.vtt or .srt)")->type_name ("C");
    app.add_option ("--picture", picture, "breath, pacer and words along time, as a picture")->type_name ("P.svg");
}

Result<Recorder> Recorder::create (const RecordArguments& arguments, const PreparedSession& session, SampleRate rate,
                                   std::string breath, storage::LineFile::Mode mode)
{
    Recorder recorder;
    recorder.arguments = arguments;
    recorder.rate = rate;
    recorder.title = session.plan.title;

    if (! arguments.captions.empty())
        if (const auto format = storage::captionFormatFor (arguments.captions); ! format)
            return fail (format.error());
    if (! arguments.timeline.empty())
    {
        auto timeline = storage::TimelineWriter::create (arguments.timeline, rate, mode);
        if (! timeline)
            return fail (timeline.error());
        recorder.timeline.emplace (std::move (*timeline));
    }
    if (! arguments.trace.empty())
    {
        const auto header =
            storage::traceHeader (session.plan, rate, session.pack.folder, session.pack.folder, std::move (breath));
        if (! header)
            return fail (header.error());
        auto trace = storage::TraceWriter::create (arguments.trace, *header, mode);
        if (! trace)
            return fail (trace.error());
        recorder.trace.emplace (std::move (*trace));
    }
    return recorder;
}

void Recorder::event (const Event& event)
{
    if (timeline)
        timeline->event (event);
    if (trace)
        trace->event (event);
    if (! arguments.captions.empty() || ! arguments.picture.empty())
        events.push_back (event); // only these need them all: eight hours take no more memory than ten minutes
}

void Recorder::tick (Samples at, const BreathState& breath, std::span<const Command> commands)
{
    if (trace)
        trace->tick (at, breath, commands);
}

Result<void> Recorder::finish()
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

Result<void> Recorder::finishEach (std::vector<std::string>& done)
{
    const auto write = [&] (const std::string& file, const Result<void>& written)
    {
        if (written)
            done.push_back (file);
        return written;
    };
    if (timeline)
        if (const auto written = write (arguments.timeline, timeline->finish()); ! written)
            return written;
    if (trace)
        if (const auto written = write (arguments.trace, trace->finish()); ! written)
            return written;
    if (! arguments.captions.empty())
    {
        const auto text = storage::writeCaptions (storage::captionsOf (events, rate),
                                                  *storage::captionFormatFor (arguments.captions));
        if (const auto written = write (
                arguments.captions, storage::writeAtomically (arguments.captions, text, storage::Readers::everyone));
            ! written)
            return written;
    }
    if (! arguments.picture.empty())
        return write (arguments.picture,
                      storage::writeAtomically (arguments.picture, authoring::drawSession (events, rate, title),
                                                storage::Readers::everyone));
    return {};
}

} // namespace slackwater::cli
