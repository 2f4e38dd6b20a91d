// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Practice/PreparedSession.h"
#include "Practice/Recording.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace slackwater::cli
{

/** What plan, render and play have in common: a session of a pack, for a person, of a length. */
struct SessionArguments
{
    std::string pack, session, profile;
    std::optional<double> minutes;
    std::uint64_t seed = 1;

    void addTo (CLI::App&);

    /** Loads the profile (the person's own when none is named; a broken one is told about and set aside) and plans. */
    [[nodiscard]] Result<practice::PreparedSession> prepare() const;
};

/** The options by which render, replay and play are asked for files about a session. */
void addRecording (CLI::App&, practice::RecordingWish&);

/** For --help. */
inline constexpr const char* breathHelp =
    "where the breath comes from: mic, a recording (FILE.wav), a trace (FILE.jsonl), "
    "a simulated breather (sim:14,follows=1,irregular=0.2), or none";

} // namespace slackwater::cli
