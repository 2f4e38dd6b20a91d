// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Numbers.h"

#include <algorithm>
#include <cmath>

namespace slackwater::words
{

namespace
{

constexpr std::size_t mostListed = 12;

} // namespace

std::string number (double value) { return fmt::format ("{:g}", std::round (value * 10.0) / 10.0); }

std::string listed (std::span<const std::string> names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min (names.size(), mostListed); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return text + (names.size() > mostListed ? ", …" : "");
}

} // namespace slackwater::words
