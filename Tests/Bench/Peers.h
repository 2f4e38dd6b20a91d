// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Bench/Timeline.h"

namespace slackwater::bench
{

/** A shell script that renders the timeline with ffmpeg: its cheapest graph, one decoder after another (concat) rather
    than all at once (amix), the bed ducked by a side-chained compressor. */
[[nodiscard]] std::string ffmpegScript (const std::filesystem::path& material, const std::vector<Placed>&,
                                        const std::filesystem::path& folder, const std::string& out);

/** The same with sox, which cannot duck: less work than ours. */
[[nodiscard]] std::string soxScript (const std::filesystem::path& material, const std::vector<Placed>&,
                                     const std::filesystem::path& folder, const std::string& out);

} // namespace slackwater::bench
