// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

/** How much of each sound is read from the disk and decoded before it is heard. */
namespace slackwater::engine
{

inline constexpr Seconds readAheadLive { 4.0 };    // rides out a disk that has to spin up
inline constexpr Seconds readAheadOffline { 0.6 }; // the disk is waited for

} // namespace slackwater::engine
