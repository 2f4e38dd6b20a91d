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

} // namespace slackwater::cli
