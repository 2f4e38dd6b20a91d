// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace slackwater::planning
{

/** What may lie under a session, as a person chooses it while it plays. */
struct BedChoice
{
    std::string name;              // "Tide", "Room", "Silence"
    std::optional<PlannedBed> bed; // empty: silence

    bool operator== (const BedChoice&) const = default;
};

/** The instruments, the beds of the pack's sessions, and silence; each once. */
[[nodiscard]] std::vector<BedChoice> bedChoices (const Pack&);

/** Which of them lies under this plan at its start; the last (silence) when none does. */
[[nodiscard]] std::size_t chosenBed (const std::vector<BedChoice>&, const std::optional<PlannedBed>&);

} // namespace slackwater::planning
