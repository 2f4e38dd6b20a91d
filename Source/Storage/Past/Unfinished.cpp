// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/Unfinished.h"

#include "Storage/Files/Folders.h"
#include "Storage/Files/LockedFile.h"
#include "Storage/Files/MachineTime.h"
#include "Storage/Past/BreathSummary.h"

#include <algorithm>
#include <vector>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

/** Younger ones may be of a program that has not come to its first line. */
constexpr std::chrono::seconds beingMade { 60 };

Unfinished unfinished (Trace trace, const fs::path& file, UtcTime stopped)
{
    const auto& plan = trace.header.plan;
    PastSession session { file.stem().string(),
                          readCompactMoment (file.stem().string()).value_or (stopped),
                          plan.packId,
                          plan.sessionId,
                          plan.title,
                          plan.length,
                          {},
                          trace.isWhole ? Ending::whole : Ending::interrupted,
                          {},
                          {},
                          trace.faults };
    BreathSummary breath;
    for (const auto& tick : trace.ticks)
    {
        breath.add (tick.breath);
        for (const auto& command : tick.commands)
            if (const auto* length = std::get_if<SetLengthCommand> (&command))
                session.planned = length->length;
    }
    if (! trace.ticks.empty())
        session.played = toSeconds (trace.ticks.back().at, trace.header.rate);
    session.resting = breath.change().resting;
    session.final = breath.change().final;
    return { std::move (session), std::move (trace), file };
}

std::vector<fs::path> newestFirst (const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator entry { folder, problem }, end; ! problem && entry != end; entry.increment (problem))
        if (entry->path().extension() == ".jsonl")
            files.push_back (entry->path());
    std::sort (files.begin(), files.end(), std::greater<> {}); // their names begin with the time
    return files;
}

/** Moves into the history all that `keep` does not want. */
template <typename Keep>
void settle (UtcTime now, const History& history, Keep&& keep)
{
    for (const auto& file : newestFirst (playingFolder()))
    {
        const auto held = LockedFile::ifFree (file); // nobody else may go on with it, or clear it away, meanwhile
        if (! held)
            continue;
        std::error_code ignored;
        auto trace = readTrace (file);
        if (! trace || trace->ticks.empty())
        {
            if (now - held->lastWritten() > beingMade)
                fs::remove (file, ignored);
            continue;
        }
        auto stopped = unfinished (std::move (*trace), file, held->lastWritten());
        if (! stopped.trace.isWhole && now - held->lastWritten() < longestWait && keep (stopped))
            continue;
        if (history.append (stopped.session))
            fs::remove (file, ignored);
    }
}

} // namespace

std::optional<Unfinished> findUnfinished (UtcTime now, const History& history)
{
    std::optional<Unfinished> newest;
    settle (now, history, [&] (Unfinished& stopped)
    {
        if (newest)
            return false;
        newest = std::move (stopped);
        return true;
    });
    return newest;
}

void settleUnfinished (const Unfinished& stopped, const History& history)
{
    settle (utcNow(), history, [&] (const Unfinished& other) { return other.file != stopped.file; });
}

void settleUnfinished (const History& history)
{
    settle (utcNow(), history, [] (const Unfinished&) { return false; });
}

} // namespace slackwater::storage
