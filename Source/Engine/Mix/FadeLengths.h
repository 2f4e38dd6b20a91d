// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

namespace slackwater::engine
{

/** How long the sound takes to come and to go, in each case in which we decide it; what a pack says (a loop's
   crossfade) or the pacing (a bed's change) is told with it. How a fade runs: Fader.h. */
namespace fades
{
inline constexpr Seconds leaving { 1.5 };     // a person leaves: calm enough that nobody is startled by the silence
inline constexpr Seconds ending { 0.05 };     // an end is known no longer before it comes (the conductor's cueLead)
inline constexpr Seconds pausing { 0.06 };    // and going on
inline constexpr Seconds deviceBack { 0.06 }; // a device came back in the middle of a sound
inline constexpr Seconds bedGoingOn { 4.0 };  // the bed of a session that goes on after it was broken off
inline constexpr Seconds wordsBegin { 0.0005 }, wordsEnd { 0.003 }; // a recording that does not begin or end in silence
} // namespace fades

} // namespace slackwater::engine
