// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Parts/BreathRing.h"
#include "App/Frame/Intent.h"
#include "App/Parts/LevelMeter.h"
#include "App/Calibrate/CalibrateView.h"
#include "App/Frame/Look.h"
#include "Words/Calibrate.h"
#include "Words/Window.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** Half a minute of breathing with the ring; then, in plain words, how well the microphone hears. Where it hears
   nothing, the ring makes way for what can be done about it. */
class CalibrateScreen final : public juce::Component
{
public:
    struct Intents
    {
        Intent<> keep, again, back;
        Intent<std::size_t> chooseMicrophone;
    } intents;

    CalibrateScreen();

    void show (const CalibrateView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void nameButtons();
    void listMicrophones (const CalibrateView& next);
    void placeButtons (juce::Rectangle<int> row);
    void placeWithoutRing (juce::Rectangle<int> area);
    [[nodiscard]] bool isSmall() const noexcept { return getHeight() < 560 || getWidth() < 860; }

    CalibrateView view;
    BreathRing ring;
    LevelMeter level { words::say (words::window::microphone) };
    juce::TextButton done, again { said (words::calibrate::again) }, cancel;
    juce::ComboBox microphones;
    juce::Rectangle<int> wordsArea, underArea, nameArea;
};

} // namespace slackwater::app
