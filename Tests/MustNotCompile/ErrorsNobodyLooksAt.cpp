// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Result.h"

using namespace slackwater;

[[nodiscard]] Result<int> breathsOf (int count);

bool sound() { return breathsOf (3).has_value(); }
#ifdef SLACKWATER_MUST_NOT_COMPILE
void careless() { breathsOf (3); }
#endif
