// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/ShownBytes.h"

#include <filesystem>
#include <vector>

namespace slackwater::sound
{

/** An AIFF whose recorder never came back to write how much there is: what its header has to say instead, so that all
    of it is played. Empty: it tells the truth as far as can be seen, or this is no AIFF. */
[[nodiscard]] std::vector<Mending> mendedAiff (const std::filesystem::path&);

} // namespace slackwater::sound
