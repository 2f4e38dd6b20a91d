// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace slackwater::test
{

/** How the words of a whole session met the out-breaths of a recorded person. */
struct WordsOnBreath
{
    std::vector<double> offsets; // seconds from the nearest out-breath's true beginning to the words'
    int met = 0;                 // begun from 0.15 s before to 0.4 s after one
    double chance = 0.0;         // the share of time that lies so near to one

    [[nodiscard]] double share() const noexcept
    {
        return offsets.empty() ? 0.0 : static_cast<double> (met) / static_cast<double> (offsets.size());
    }
};

/** Plays a session of First light against a recording as the microphone, as `render` does: the tracker hears it, the
    conductor waits for it, and what is played is the tracker's reference. Counts words with the cue `exhale` that begin
    after the first 25 s. `exhales`: true onsets in seconds. */
[[nodiscard]] Result<WordsOnBreath> wordsOnBreath (const std::string& session, double minutes,
                                                   const std::filesystem::path& recording,
                                                   std::span<const double> exhales);

} // namespace slackwater::test
