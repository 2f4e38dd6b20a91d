// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"
#include "Model/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace slackwater::bench
{

inline constexpr int rate = 44100;
inline constexpr std::int64_t totalFrames = std::int64_t { 20 } * 60 * rate;
inline constexpr double bedCrossfadeSeconds = 4.0;

/** One sound of the reference session, in frames at 44.1 kHz. */
struct Placed
{
    std::string file;
    std::int64_t start = 0, length = 0;
    bool isBell = false;
};

/** Where each line and bell of the material lies in twenty minutes: lines evenly spread, four bells. In time order.
    The bed lies under all of it. */
[[nodiscard]] Result<std::vector<Placed>> timelineOf (const std::filesystem::path& material);

/** The same as a plan, so that the whole way is measured: conductor, renderer, writer. */
[[nodiscard]] Plan planOf (const std::vector<Placed>&);

} // namespace slackwater::bench
