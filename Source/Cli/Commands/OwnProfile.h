// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Result.h"
#include "Practice/OwnProfile.h"

#include <string>

namespace slackwater::cli
{

/** The person's own profile on this machine. One that was broken has been set aside, and they are told on stderr. */
[[nodiscard]] Result<practice::OwnProfile> ownProfile();

/** The one in that file, which must be right; with no name, the person's own. */
[[nodiscard]] Result<Profile> profileIn (const std::string& file);

/** The same, to be changed; one in a file need not be there yet. */
[[nodiscard]] Result<practice::OwnProfile> profileToChange (const std::string& file);

} // namespace slackwater::cli
