// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/MonitorName.h"

#include <algorithm>
#include <cctype>

namespace slackwater::engine
{

bool isMonitorName (std::string name)
{
    std::transform (name.begin(), name.end(), name.begin(),
                    [] (unsigned char c) { return static_cast<char> (std::tolower (c)); });
    // JUCE puts " (2)" behind a name that occurs twice.
    if (const auto number = name.rfind (" ("); number != std::string::npos && name.back() == ')')
        name.erase (number);
    return name.starts_with ("monitor of ") || name.ends_with (" monitor") || name.ends_with (".monitor");
}

} // namespace slackwater::engine
