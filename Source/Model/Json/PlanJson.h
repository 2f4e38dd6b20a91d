// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"
#include "Model/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace slackwater::json
{

/** A plan as JSON, for `plan --json` and the head of a trace. Numbers keep all their bits: readPlan gives the same
 * value back. */
[[nodiscard]] nlohmann::json toJson (const Plan&);
[[nodiscard]] nlohmann::json toJson (const PlannedStep&);
[[nodiscard]] nlohmann::json toJson (const BreathPattern&);
[[nodiscard]] nlohmann::json toJson (const PlannedBed&);

/** `file` and `pointer` say in errors where the node stands. */
[[nodiscard]] Result<Plan> readPlan (const nlohmann::json&, const std::string& file, const std::string& pointer = "");
[[nodiscard]] Result<PlannedBed> readBed (const nlohmann::json&, const std::string& file, const std::string& pointer);

} // namespace slackwater::json
