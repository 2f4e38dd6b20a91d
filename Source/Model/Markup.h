// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace slackwater
{

/** Words that people wrote, for inside an element of SVG or a cue of WebVTT: what would be read as markup there is
    spelled out. */
[[nodiscard]] std::string escaped (std::string_view text);

} // namespace slackwater
