// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace slackwater::system
{

/** Letters and digits that no other process of this machine has while this one lives: in the names of files that grow,
    two programs at once then never write into one. */
[[nodiscard]] std::string processMark();

} // namespace slackwater::system
