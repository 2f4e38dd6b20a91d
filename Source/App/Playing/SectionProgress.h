// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/ViewState.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

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
