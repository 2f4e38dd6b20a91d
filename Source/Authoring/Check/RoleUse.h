// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Result.h"

#include <map>
#include <string>
#include <vector>

namespace slackwater::authoring
{

/** A place in a session that asks for a role. */
struct RoleUse
{
    std::string role, file, pointer;
    bool isBell = false; // a ring: may be a bell processor instead
    bool isBed = false;
};

/** All of a pack, in order. */
[[nodiscard]] std::vector<RoleUse> roleUsesOf (const Pack&);

/** Somebody: for each key of "suits", what holds for them; an empty word is none of the values that the pack names. */
using Somebody = std::map<std::string, std::string>;

/** People whom none of a role's segments suits, as the planner judges (planning::Judge), told apart as finely as those
    segments do; at most `most` of them. Empty: everyone is served. */
[[nodiscard]] std::vector<Somebody> unserved (const Pack&, const std::string& role, std::size_t most);

/** "posture lying, tone none of those named". */
[[nodiscard]] std::string wordsFor (const Somebody&);

} // namespace slackwater::authoring
