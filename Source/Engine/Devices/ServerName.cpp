// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/ServerName.h"

#include "Model/LowerCase.h"

#include <algorithm>
#include <array>

namespace slackwater::engine
{

bool isServerName (const std::string& name)
{
    const auto lower = inLowerCase (name);
    static constexpr std::array<const char*, 4> servers { "pulse", "pipewire", "sound server", "jack" };
    return lower.starts_with ("default")
           || std::any_of (servers.begin(), servers.end(),
                           [&] (const char* server) { return lower.find (server) != lower.npos; });
}

} // namespace slackwater::engine
