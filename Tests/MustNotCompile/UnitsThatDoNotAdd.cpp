// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Units.h"

using namespace slackwater;

auto sound = periodOf (Bpm { 6.0 }) + Seconds { 1.0 };
#ifdef SLACKWATER_MUST_NOT_COMPILE
auto nonsense = Bpm { 6.0 } + Seconds { 1.0 };
#endif
