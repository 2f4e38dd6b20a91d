// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/BreathTracker.h"
#include "Model/Result.h"

namespace slackwater::practice
{

/** What whoever listened to a recording has to say about it. */
struct TrackRemarks
{
    std::string fallbackReason;               // why the classical fallback was used; empty: it was not
    std::optional<Seconds> hearsOutputLateBy; // it holds what was played, too late to be taken out
};

/** Tracks breath in a recording, causally, as live: a row for every 0.25 s. Anything libsndfile reads, 8-192 kHz; of
    several channels the mean of those that are not dead. `reference` (empty: none) is what was played meanwhile, from
   the same moment on; it may have another sample rate. Reads in blocks: a file of hours takes no more memory than its
   rows. `remarks`, where given, receives what else there is to say. */
[[nodiscard]] Result<std::vector<BreathState>> trackFile (const std::filesystem::path& recording,
                                                          const std::filesystem::path& reference,
                                                          const breath::BreathTracker::Options& options,
                                                          TrackRemarks* remarks = nullptr);

/** The rows as the command line's CSV: time_s,rate_bpm,confidence,phase, with a header. */
[[nodiscard]] std::string writeCsv (std::span<const BreathState> rows);

} // namespace slackwater::practice
