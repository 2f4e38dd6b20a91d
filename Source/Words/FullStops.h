// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/** What is said in the middle of a line, and by itself. */
namespace slackwater::words
{

/** A phrase, such as an error's problem or remedy, with a capital and a full stop. */
[[nodiscard]] std::string asSentence (std::string phrase);

/** A sentence without its full stop, where more follows. */
[[nodiscard]] std::string withoutStop (std::string sentence);

} // namespace slackwater::words
