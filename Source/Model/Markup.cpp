// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Markup.h"

namespace slackwater
{

std::string escaped (std::string_view text)
{
    std::string safe;
    safe.reserve (text.size());
    for (const char c : text)
        switch (c)
        {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            default: safe += c;
        }
    return safe;
}

} // namespace slackwater
