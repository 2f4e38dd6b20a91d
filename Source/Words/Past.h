// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** A person's profile on disk, and what stays of sessions: traces, captions, the history. */
namespace slackwater::words::past
{

/** To somebody who came to sit: what goes on, and that nothing is lost, before what is wrong with the file. */
inline constexpr Complaint<Text, Text> profileSetAside {
    "past.profile-set-aside",
    "your preferences cannot be read, so the usual ones hold for now; nothing is lost, they are set aside as {1}",
    "fix that file when you like, and bring it back with \"profile import\" ({0})"
};

// Traces.
inline constexpr Complaint<Text> packHasMoved { "past.pack-has-moved",
                                                "the pack that was played is not there any more: {}",
                                                "say where it is now, with --pack" };
inline constexpr Complaint<Text> noTrace { "past.no-trace", "\"{}\" is not a trace",
                                           "name a file that --trace has written" };
inline constexpr Complaint<Text> newerTrace { "past.newer-trace",
                                              "this trace's format, {}, is newer than this player knows",
                                              "update Slackwater" };
inline constexpr Complaint<> noSuchTrace { "past.no-such-trace", "there is no such trace, or it cannot be read",
                                           "check the path" };
inline constexpr Complaint<> emptyTrace { "past.empty-trace", "the file is empty",
                                          "name a file that --trace has written" };
inline constexpr Complaint<> neitherTickNorEvent { "past.neither-tick-nor-event",
                                                   "this line is neither a tick nor an event",
                                                   "use the trace as it was written" };
inline constexpr Complaint<Text> traceLeadsOut { "past.trace-leads-out", "\"{}\" leads out of the pack",
                                                 "use the trace as it was written" };
inline constexpr Complaint<> lineTooLong { "past.line-too-long", "the line is longer than any of a trace",
                                           "use the trace as it was written" };
inline constexpr Complaint<Text> brokenLine { "past.broken-line", "{}", "use the trace as it was written" };
inline constexpr Complaint<> ticksOutOfOrder { "past.ticks-out-of-order", "the ticks are not in order",
                                               "use the trace as it was written" };
inline constexpr Complaint<Text, Text, Text> fileHasChanged {
    "past.file-has-changed", "this is not the file that was played when the trace was made",
    "put back version {0} of the pack {1}, or render anew with --breath {2}"
};

// Captions.
inline constexpr Complaint<> noCaptionFormat { "past.no-caption-format", "no caption format has that extension",
                                               "name it .vtt or .srt" };

// The history.
inline constexpr Complaint<Text> noMoment { "past.no-moment", "\"{}\" is no moment",
                                            "write it as 2026-01-31T07:30:00Z" };
inline constexpr Complaint<> otherHistory { "past.other-history", "another format", "update Slackwater" };
inline constexpr Complaint<> historyUnreadable { "past.history-unreadable", "the history cannot be read",
                                                 "check its permissions" };
inline constexpr Complaint<Text, Text> historyNotWritten { "past.history-not-written",
                                                           "the history cannot be written: {}", "{1}" };
inline constexpr Complaint<Text, Text> historyNotCleared { "past.history-not-cleared",
                                                           "the history cannot be cleared: {}", "{1}" };

} // namespace slackwater::words::past
