// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "System/ProcessMark.h"

#include <unistd.h>

namespace slackwater::system
{

std::string processMark() { return std::to_string (::getpid()); }

} // namespace slackwater::system
