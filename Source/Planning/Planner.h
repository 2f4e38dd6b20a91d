// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Plan.h"
#include "Model/Profile.h"
#include "Model/Result.h"

#include <functional>
#include <optional>
#include <string>

namespace slackwater::planning
{

/** How long a file of the pack sounds; an Error when it is missing or unreadable. Given by whoever can open files. */
using LengthOf = std::function<Result<Seconds> (const std::string& file)>;

struct Request
{
    std::string session;           // its id
    std::optional<double> minutes; // empty: the profile's, or the session's usual when that is out of its range
    std::uint64_t seed = 1;
};

/** Resolves a session for one person and one length: for each `say` the best-suited segment with its reason, not the
    same one twice in a row while another suits; same seed, same plan. Asks `lengthOf` only for the segments it chooses.

    Errors: unknown session or role, a role that no segment suits (kind input, with file and pointer); a length that
    is not a number above 0 (usage); a length that cannot be filled or is too short (refused), naming the nearest
    lengths that can. */
[[nodiscard]] Result<Plan> plan (const Pack&, const Profile&, const Request&, const LengthOf&);

} // namespace slackwater::planning
