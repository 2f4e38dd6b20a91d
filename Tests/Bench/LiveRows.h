// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Bench/Row.h"

#include <filesystem>
#include <string>

namespace slackwater::bench
{

struct LiveWish
{
    int runs = 3;
    double gapMinutes = 30.0;
    bool playing = true, firstSound = true, gaps = true;
};

/** slackwater-cli play next to mpv with the finished file, on a JACK server of 48 kHz and 128 frames: what they take
   while they play, how soon they are heard, and whether ours ever falls silent while two compilers have the machine. */
[[nodiscard]] Rows liveRows (const std::string& cli, const std::filesystem::path& material,
                             const std::filesystem::path& work, const LiveWish&);

} // namespace slackwater::bench
