// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/ViewState.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** Two circles: inside, the breath that is heard, as large as it is full; around it the pacer, an arc that closes with
   the in-breath and opens with the out-breath. */
class BreathRing final : public juce::Component
{
public:
    BreathRing();

    void show (const RingView&);
    void paint (juce::Graphics&) override;

private:
    RingView view;
    double shownFullness = 0.5; // follows the heard one softly: its phase may jump back when it is corrected
};

} // namespace slackwater::app
