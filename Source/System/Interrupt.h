// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slackwater::system
{

/** From now on Ctrl-C, a polite kill and a terminal or a desktop session that closes are noticed instead of ending the
   program where it stands, so that what it was writing can be cleared away. */
void watchForInterrupts();

[[nodiscard]] bool isInterrupted();

/** A reader that goes away (… | head), or a file that grows too large, is no reason to die without a word: the write's
    error says enough. */
void outliveFailedWrites();

} // namespace slackwater::system
