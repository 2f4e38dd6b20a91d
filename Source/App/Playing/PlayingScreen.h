// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Parts/BreathRing.h"
#include "App/Playing/PlayingIntents.h"
#include "App/Playing/JourneyBar.h"
#include "App/Playing/SectionProgress.h"
#include "App/Playing/PlayingView.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** A session while it plays: the ring, the words, how far it is; few things to press, at the edge. */
class PlayingScreen final : public juce::Component
{
public:
    PlayingIntents intents;

    PlayingScreen();

    void show (const PlayingView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    [[nodiscard]] juce::Rectangle<int> chipArea() const;
    void paintChip (juce::Graphics&, juce::Rectangle<int> chip) const;
    [[nodiscard]] bool isSmall() const noexcept { return getHeight() < 560 || getWidth() < 860; }
    void nameButtons();

    PlayingView view;
    BreathRing ring;
    SectionProgress progress;
    JourneyBar journey { intents };
    bool journeyHidesProgress = false; // there is room for one of them only
    juce::TextButton pause, tooMuch, leave, help, sound;
    juce::Rectangle<int> captionArea, remarkArea;
};

} // namespace slackwater::app
