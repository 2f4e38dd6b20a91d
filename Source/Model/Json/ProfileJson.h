// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Result.h"

#include <string>
#include <string_view>

namespace slackwater::json
{

/** Reads a profile (format slackwater-profile/1). Missing keys take their defaults, unknown ones are kept for writing.
   A newer format is an Error of kind refused: it must not be overwritten. */
[[nodiscard]] Result<Profile> readProfile (std::string_view text, const std::string& file);

/** The profile as text, with whatever unknown keys it was read with. */
[[nodiscard]] std::string writeProfile (const Profile&);

/** Two have changed a profile that was `base` once: what was changed in `mine`, key by key, and else what `theirs`
    has. An Error when a value of the outcome is out of its range. */
[[nodiscard]] Result<Profile> mergeProfiles (const Profile& base, const Profile& mine, const Profile& theirs);

} // namespace slackwater::json
