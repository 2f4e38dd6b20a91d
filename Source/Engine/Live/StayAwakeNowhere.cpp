// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/StayAwake.h"

namespace slackwater::engine
{

void StayAwake::set (bool) {} // nobody here to ask

} // namespace slackwater::engine
