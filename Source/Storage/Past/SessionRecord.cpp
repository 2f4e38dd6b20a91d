// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/SessionRecord.h"

#include "Storage/Files/Folders.h"
#include "System/ProcessMark.h"

#include <atomic>
#include <utility>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;
constexpr std::chrono::seconds betweenSyncs { 5 };

/** The time, so that names sort by it; the process, so that two programs never share one; and which of its sessions, as
    two may begin in one second. */
std::string idFor (UtcTime now)
{
    static std::atomic<int> begun { 0 };
    const auto before = begun++;
    return writeCompactMoment (now) + "-" + system::processMark()
           + (before == 0 ? "" : "-" + std::to_string (before + 1));
}

} // namespace

SessionRecord::SessionRecord (Plan played, Circumstances c, History h)
    : history (std::move (h)), circumstances (std::move (c)),
      file (playingFolder() / (idFor (circumstances.now) + ".jsonl")), plan (std::move (played))
{
    session = { file.stem().string(),
                circumstances.now,
                plan->packId,
                plan->sessionId,
                plan->title,
                plan->length,
                {},
                Ending::left,
                {},
                {},
                {} };
    thread = std::thread ([this] { run(); });
}

SessionRecord::SessionRecord (const Unfinished& unfinished, History h)
    : history (std::move (h)), file (unfinished.file), session (unfinished.session), rate (unfinished.trace.header.rate)
{
    for (const auto& tick : unfinished.trace.ticks)
        breath.add (tick.breath);
    auto opened = TraceWriter::goOn (file, *rate, unfinished.trace.bytesBeforeLastTick);
    if (opened)
        trace.emplace (std::move (*opened));
    else
        problem = opened.error();
    thread = std::thread ([this] { run(); });
}

SessionRecord::~SessionRecord() { stop(); }

void SessionRecord::stop()
{
    {
        const std::scoped_lock lock (mutex);
        shouldStop = true;
    }
    wake.notify_one();
    if (thread.joinable())
        thread.join();
}

void SessionRecord::tick (Samples at, const BreathState& heard, std::span<const Command> commands)
{
    put (Tick { at, heard, { commands.begin(), commands.end() } });
}

void SessionRecord::event (const Event& event) { put (event); }

void SessionRecord::fault (const Error& error) { put (FaultWords { error.message() }); }

void SessionRecord::put (Line line)
{
    constexpr std::size_t mostFaults = 100;
    const std::scoped_lock lock (mutex);
    if (const auto* fault = std::get_if<FaultWords> (&line))
    {
        if (session.faults.size() == mostFaults)
            return;
        session.faults.push_back (fault->words);
    }
    if (! rate)
        rate = circumstances.rate();
    if (const auto* tick = std::get_if<Tick> (&line))
    {
        session.played = toSeconds (tick->at, *rate);
        breath.add (tick->breath);
        for (const auto& command : tick->commands)
            if (const auto* length = std::get_if<SetLengthCommand> (&command))
                session.planned = length->length;
    }
    if (problem)
        return;
    waiting.push_back (std::move (line));
    wake.notify_one();
}

void SessionRecord::write (const Line& line)
{
    if (const auto* tick = std::get_if<Tick> (&line))
        trace->tick (tick->at, tick->breath, tick->commands);
    else if (const auto* event = std::get_if<Event> (&line))
        trace->event (*event);
    else
        trace->fault (std::get<FaultWords> (line).words);
}

void SessionRecord::run()
{
    {
        std::unique_lock lock (mutex);
        wake.wait (lock, [this] { return shouldStop || rate.has_value(); });
        if (shouldStop && plan)
            return;
    }
    if (plan)
        open();
    auto synced = std::chrono::steady_clock::now();
    for (auto isOver = false; ! isOver;)
    {
        std::vector<Line> lines;
        {
            std::unique_lock lock (mutex);
            wake.wait_for (lock, betweenSyncs, [this] { return shouldStop || ! waiting.empty(); });
            lines.swap (waiting);
            isOver = shouldStop;
        }
        if (! trace)
            continue;
        for (const auto& line : lines)
            write (line);
        if (const auto now = std::chrono::steady_clock::now(); now - synced >= betweenSyncs)
        {
            trace->lines().sync();
            synced = now;
        }
    }
}

void SessionRecord::open()
{
    std::error_code failed;
    fs::create_directories (file.parent_path(), failed);
    fs::permissions (file.parent_path(), fs::perms::owner_all, failed);
    const auto header = traceHeader (std::move (*plan), *rate, circumstances.folder, circumstances.folder,
                                     circumstances.breath, KnowFilesBy::sizeAndTime);
    auto opened = header ? TraceWriter::create (file, *header, LineFile::Mode::asItGrows) : fail (header.error());
    if (opened && opened->lines().lock())
        trace.emplace (std::move (*opened));
    const std::scoped_lock lock (mutex);
    if (! opened)
        problem = opened.error();
}

BreathChange SessionRecord::breathSoFar()
{
    const std::scoped_lock lock (mutex);
    return breath.change();
}

void SessionRecord::forget()
{
    stop();
    const std::scoped_lock lock (mutex);
    std::error_code ignored;
    fs::remove (file, ignored);
}

Result<void> SessionRecord::finish (Ending ending)
{
    stop();
    const std::scoped_lock lock (mutex);
    if (session.played == Seconds { 0.0 }) // nothing was heard of it
    {
        std::error_code ignored;
        fs::remove (file, ignored);
        return {};
    }
    session.ending = ending;
    session.resting = breath.change().resting;
    session.final = breath.change().final;
    settleUnfinished (history); // not this one: it is still locked
    if (const auto kept = history.append (session); ! kept)
        return kept;
    if (trace)
        static_cast<void> (trace->finish()); // goes the next moment
    std::error_code ignored;
    fs::remove (file, ignored);
    return problem ? Result<void> { fail (*problem) } : Result<void> {};
}

} // namespace slackwater::storage
