// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slackwater::cli
{

/** Whether what is written to stderr is read by a person now, and may be written over. */
[[nodiscard]] bool writesErrorsToTerminal();

/** Whether somebody sits there who can be asked. */
[[nodiscard]] bool readsFromTerminal();

} // namespace slackwater::cli
