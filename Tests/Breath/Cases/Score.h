// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace slackwater::breath::cases
{

/** One recording with its truth, as the folder's manifest.json gives it. */
struct Case
{
    std::string name, category, note;
    std::filesystem::path recording, reference; // reference: empty when nothing was played
    double seconds = 0.0;
    bool hasBreath = false;
    std::vector<std::optional<double>> rate;        // breaths a minute, each second
    std::vector<std::pair<double, double>> unknown; // seconds without a rate: held, talking
    std::vector<double> inhales, exhales;           // onsets in seconds; empty when they are not known
};

/** All cases of a folder; throws when its manifest.json cannot be read. */
[[nodiscard]] std::vector<Case> readCases (const std::filesystem::path& folder);

/** How one case was answered. */
struct Score
{
    std::string name, category, note;
    int asked = 0, answered = 0, doubled = 0, sure = 0, sureRight = 0;
    std::vector<double> errors;   // breaths a minute, absolute
    std::optional<double> locked; // seconds to the first five right seconds in a row
    bool hasOnsets = false;
    int hits = 0, trueOnsets = 0, foundOnsets = 0; // of in- and out-breath
    std::vector<double> delays;                    // seconds from each onset to the row that reports it
    std::vector<double> recoveries;                // seconds from each step in the rate until it is right for good
};

/** The measures: each second from 20 s on, an answer is right within 1 bpm of the mean rate of the 15 s before it; an
   onset counts when it is reported from 0.4 s before to 0.8 s after the true one. */
[[nodiscard]] Score scoreOf (const Case&, std::span<const BreathState> rows);

/** The table, a line per category; then how late onsets are reported, and how soon steps in the rate are followed. */
[[nodiscard]] std::string tableOf (std::span<const Score> scores);

} // namespace slackwater::breath::cases
