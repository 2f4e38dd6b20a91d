// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace slackwater::app
{

/** Text broken into lines that are no wider than that: at spaces, between the letters of writings that have none, and
   where nothing else is left, anywhere. Each line's own spaces keep it together, so that whoever lays it out takes a
   whole line at a time, and orders its words as their writing wants it. */
[[nodiscard]] juce::String inLines (const juce::String&, const juce::Font&, float width);

/** It has letters that run from right to left, are joined, or stand without spaces between words. */
[[nodiscard]] bool needsLines (const juce::String&);

} // namespace slackwater::app
