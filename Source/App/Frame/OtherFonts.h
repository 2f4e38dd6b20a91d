// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace slackwater::app
{

/** A face in a font's file. */
struct FontFile
{
    std::string path;
    unsigned index = 0;

    bool operator== (const FontFile&) const = default;
};

/** The font of this machine that is to show a character, as fontconfig would have it: what is preferred for plain text
   and has the character, as an outline. None: no font here has it. The message thread only. */
[[nodiscard]] std::optional<FontFile> fontWith (char32_t character);

} // namespace slackwater::app
