// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/MonitorName.h"

#include "Model/LowerCase.h"

#include <utility>

namespace slackwater::engine
{

bool isMonitorName (std::string name)
{
    name = inLowerCase (std::move (name));
    // JUCE puts " (2)" behind a name that occurs twice.
    if (const auto number = name.rfind (" ("); number != std::string::npos && name.back() == ')')
        name.erase (number);
    const auto isOf = name.starts_with ("monitor of") && name.substr (10, 1) == " ";
    return isOf || name.ends_with (" monitor") || name.ends_with (".monitor");
}

} // namespace slackwater::engine
