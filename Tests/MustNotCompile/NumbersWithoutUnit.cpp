// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Units.h"

using namespace slackwater;

auto sound = toSeconds (Samples { 4800 }, SampleRate { 48000.0 });
#ifdef SLACKWATER_MUST_NOT_COMPILE
auto nonsense = toSeconds (4800, 48000.0);
#endif
