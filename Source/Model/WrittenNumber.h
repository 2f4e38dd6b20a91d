// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <cstdint>
#include <string_view>

namespace slackwater
{

/** Numbers as people type them into a shell or a field, the same in every country: "5", "5.5", "5,5", "1e3". Anything
    else is an Error of kind usage, which says what is wrong with it: no number at all, none in digits, a comma that may
    mean thousands, a unit where there is none. */
[[nodiscard]] Result<double> numberIn (std::string_view written);

/** One without a point, and not below nothing: a seed. */
[[nodiscard]] Result<std::uint64_t> wholeNumberIn (std::string_view written);

/** A length in minutes, however it is said: "5", "5,5", "5min", "10 m", "1h", "1h30", "1 h 5 min", "90 s", "5:30"
    (minutes and seconds), "1:05:00". Errors as above. */
[[nodiscard]] Result<double> minutesIn (std::string_view written);

} // namespace slackwater
