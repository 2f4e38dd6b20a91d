// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"
#include "Model/Profile.h"
#include "Model/Result.h"
#include "Storage/Packs/OpenPack.h"

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
};

/** A pack that is open, the plan made of it, and for whom. */
struct PreparedSession
{
    storage::OpenPack pack;
    Plan plan;
    Profile profile {};
};

/** Opens the pack, loads the profile (the person's own when none is named; a broken one is told about and set aside)
   and plans. */
[[nodiscard]] Result<PreparedSession> prepare (const SessionArguments&);

} // namespace slackwater::cli
