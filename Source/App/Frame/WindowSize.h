// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** The window's size at a scale of 1, in JUCE's pixels: at first, and the least it can be made. */
namespace slackwater::app
{

inline constexpr int usualWidth = 1120, usualHeight = 700, leastWidth = 480, leastHeight = 360;

} // namespace slackwater::app
