// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace slackwater::storage
{

/** The name of a file in an archive, as it is kept on disk: UTF-8, composed, with forward slashes. Bytes that are no
    UTF-8 are read as DOS wrote them (code page 437, the zip format's own), backslashes as what PowerShell meant. */
[[nodiscard]] std::string nameFromArchive (std::string_view raw);

/** What a Mac's Finder and the like put beside the files somebody meant: "__MACOSX", "._close.flac", ".DS_Store". */
[[nodiscard]] bool isLitter (std::string_view name);

/** What a name has in common with those that may have been meant by it: its path and its letters, composed and small,
    without the ending. */
[[nodiscard]] std::string stemOf (std::string_view name);

/** The same words with every letter and its accents as one character, where Unicode has one (NFC). A Mac takes them
    apart, and the eye sees no difference; a disk does. What is no UTF-8 stays as it is. */
[[nodiscard]] std::string composed (std::string_view name);

} // namespace slackwater::storage
