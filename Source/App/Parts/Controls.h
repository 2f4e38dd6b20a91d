// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Look.h"

#include <functional>
#include <initializer_list>

/** How the window sets up JUCE's own controls: what every room would else say again. */
namespace slackwater::app
{

/** Shows them in `parent`; Tab reaches them in this order, from the `first` on. Gives the number of what comes next. */
int addInOrder (juce::Component& parent, std::initializer_list<juce::Component*>, int first = 1);

/** A line with a knob and no number beside it, reached by Tab. */
void prepareSlider (juce::Slider&, const words::Sentence<>& title);

/** One of a group, of which one is chosen; `chosen` is called when it becomes that. */
void prepareChoice (juce::Button&, int group, std::function<void()> chosen);

/** Chosen or not, told to nobody. */
void setChosen (juce::Button&, bool);

/** What is higher than there is room for is scrolled, with a bar that nobody has to reach by Tab. */
void prepareScroll (juce::Viewport&, juce::Component& content);

/** What a quiet button needs for its words. */
[[nodiscard]] int quietWidth (const juce::TextButton&);

} // namespace slackwater::app
