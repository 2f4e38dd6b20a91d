// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Units.h"

#include <span>
#include <string>

namespace slackwater::authoring
{

/** One session as a picture (SVG, 1200 x 675): the measured breath and the pacer along time, and under them what was
    said and how long it was quiet. Events in time order. */
[[nodiscard]] std::string drawSession (std::span<const Event> events, SampleRate rate, const std::string& title);

} // namespace slackwater::authoring
