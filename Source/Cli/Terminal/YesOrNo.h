// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/** Asks on the terminal and waits for an answer. */
namespace slackwater::cli
{

/** Somebody is there: what is typed comes from a terminal, and what is said on stderr goes to one. */
[[nodiscard]] bool canAsk();

/** Only a word that begins with y is a yes. */
[[nodiscard]] bool saysYes (const std::string& question);

} // namespace slackwater::cli
