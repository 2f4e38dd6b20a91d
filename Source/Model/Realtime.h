// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Marks what the audio callback may reach: never locks, allocates, throws or touches a file. Under the rtsan preset
    clang's real-time sanitizer stops the program, with file and line, where such a function does so all the same.
    Goes after noexcept, at the end of the function type. */
#if defined(__clang__) && __clang_major__ >= 20
    #define SLACKWATER_NONBLOCKING [[clang::nonblocking]]
#else
    #define SLACKWATER_NONBLOCKING
#endif
