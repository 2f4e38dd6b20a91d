// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Storage/Past/BreathSummary.h"
#include "Storage/Past/History.h"
#include "Storage/Past/Trace.h"
#include "Storage/Past/Unfinished.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <variant>
#include <vector>

namespace slackwater::storage
{

/** Keeps a session that plays live: its trace while it plays, so that it can go on after a crash, and an entry in the
    history when it is over; then the trace is gone. No sound is ever kept.

    A process that is killed loses at most the lines of that moment, a machine that loses its power five seconds. What
   cannot be written stops no session: finish() tells.

    Threads: tick(), event() and fault() on the analysis thread, the rest on the owner's. A thread of its own opens the
   trace, writes and syncs it: a disk that does not answer delays no word, only finish(). */
class SessionRecord
{
public:
    /** Where the plan's files lie, where the breath comes from, and when it begins. The rate is asked for at the first
     * tick. */
    struct Circumstances
    {
        std::filesystem::path folder;
        std::string breath;
        UtcTime now;
        std::function<SampleRate()> rate;
    };

    SessionRecord (Plan, Circumstances, History = {});

    /** Goes on with one that was cut off, except for its last tick, which is done again. */
    explicit SessionRecord (const Unfinished&, History = {});

    /** Nobody has heard it after all: nothing of it stays. Instead of finish(). */
    void forget();

    /** Without finish() the trace stays, as after a crash. */
    ~SessionRecord();
    SessionRecord (const SessionRecord&) = delete;
    SessionRecord& operator= (const SessionRecord&) = delete;

    void tick (Samples, const BreathState&, std::span<const Command>);
    void event (const Event&);

    /** What could not be played: the history keeps the first hundred. */
    void fault (const Error&);

    /** What the history would say of the breath if it ended now. From any thread. */
    [[nodiscard]] BreathChange breathSoFar();

    /** It is over. Sessions that stopped in the middle earlier move into the history, too. */
    [[nodiscard]] Result<void> finish (Ending);

private:
    struct FaultWords
    {
        std::string words;
    };
    using Line = std::variant<Tick, Event, FaultWords>;

    void run();
    void open();
    void write (const Line&);
    void put (Line);
    void stop();

    const History history;
    const Circumstances circumstances;
    std::filesystem::path file;

    std::optional<Plan> plan; // until the trace has its header; the two belong to the thread while that runs
    std::optional<TraceWriter> trace;

    std::mutex mutex; // guards all below, and is never held while something is written
    std::condition_variable wake;
    PastSession session;
    BreathSummary breath;
    std::optional<SampleRate> rate;
    std::vector<Line> waiting; // to be written
    std::optional<Error> problem;
    bool shouldStop = false;
    std::thread thread;
};

} // namespace slackwater::storage
