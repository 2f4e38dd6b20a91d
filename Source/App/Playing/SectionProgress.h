// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Practice/Progress.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <string>

namespace slackwater::app
{

/** How far a session is, a section after the other. */
struct ProgressView
{
    practice::Progress sections;
    std::string title, timeLeft;

    bool operator== (const ProgressView&) const = default;
};

/** The sections as pieces of one line, what is past filled; under it where one is, and how long it still takes. */
class SectionProgress final : public juce::Component
{
public:
    SectionProgress();

    void show (const ProgressView&);
    void paint (juce::Graphics&) override;

private:
    ProgressView view;
};

} // namespace slackwater::app
