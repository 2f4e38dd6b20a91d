// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Result.h"

#include <string>
#include <utility>
#include <vector>

/** A profile's values one by one, by keys with dots (prefers.minutes): for whoever changes them by name. */
namespace slackwater::json
{

/** Each key with its value as JSON, in the document's order. */
[[nodiscard]] std::vector<std::pair<std::string, std::string>> keysOf (const Profile&);

/** The profile with one value changed: JSON, or else a word. Errors (kind usage): no such key, or a value that it
    cannot have. Patterns may be new. */
[[nodiscard]] Result<Profile> withKey (const Profile&, const std::string& key, const std::string& value);

} // namespace slackwater::json
