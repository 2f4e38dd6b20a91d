// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Bench/Timeline.h"

namespace slackwater::bench
{

/** The least work that renders the timeline with a ducked bed: decode, add, duck, write; no levelling, no limiter, no
    dither, nothing adapts. The floor that the engine is compared with. */
[[nodiscard]] Result<void> minimalLoop (const std::filesystem::path& material, const std::vector<Placed>&,
                                        const std::filesystem::path& out);

} // namespace slackwater::bench
