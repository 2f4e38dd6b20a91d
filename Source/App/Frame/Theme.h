// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

#include <string_view>

namespace slackwater::app
{

/** A few colours, each with one meaning: `breath` is what was measured, and what can be done; `pacer` is what leads. */
struct Theme
{
    juce::Colour groundTop, groundBottom;
    juce::Colour surface, line;    // cards and what parts them
    juce::Colour edge;             // the outline of what can be operated: 3:1 against the ground (WCAG 1.4.11)
    juce::Colour text, secondText; // 4.5:1 against ground and surface (WCAG 1.4.3)
    juce::Colour breath, onBreath;
    juce::Colour pacer;
};

/** dusk or dawn. */
[[nodiscard]] Theme themeNamed (std::string_view);

/** After WCAG 2.1: 1 (none) to 21. */
[[nodiscard]] double contrast (juce::Colour, juce::Colour) noexcept;

} // namespace slackwater::app
