// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <string>

namespace slackwater::app
{

/** An error's problem or remedy, said by itself. */
[[nodiscard]] std::string sentence (std::string words);

[[nodiscard]] std::string inWords (int number); // no, one … twenty; digits beyond

[[nodiscard]] std::string minutesInWords (int minutes); // "one minute", "two minutes"

} // namespace slackwater::app
