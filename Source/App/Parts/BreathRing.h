// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <string>

namespace slackwater::app
{

/** Two measures of one breath, each 0 (empty) to 1 (full). */
struct RingView
{
    bool isHeard = false; // the measured breath; when not, its circle rests
    double heardFullness = 0.0;
    bool isPacing = false;
    double pacerFullness = 0.0;
    std::string word; // in, hold, out, rest; empty: nothing is said

    bool operator== (const RingView&) const = default;
};

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
