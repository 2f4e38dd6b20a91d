// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"

namespace slackwater::planning
{

/** A taste for silence (prefers.silence: 0 more words, 0.5 as the author meant it, 1 more silence) in a plan without
    repeats: words that may be left out are, the last ones first, as far as the length can still be filled. Repeats need
    none of that: what their rests would like to be says how many rounds there are.

    False: nothing in it can give way, and the person is to be told. */
[[nodiscard]] bool giveSilence (Plan&, double silence);

} // namespace slackwater::planning
