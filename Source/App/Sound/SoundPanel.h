// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Frame/Look.h"
#include "App/Parts/LevelMeter.h"
#include "App/Sound/SoundView.h"
#include "Words/Screen.h"
#include "Words/Window.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace slackwater::app
{

/** Sound & silence: how loud the voice and the bed are, which bed it is, and what goes in and out. */
class SoundPanel final : public juce::Component
{
public:
    struct Intents
    {
        Intent<Decibels> setVoiceLevel, setBedLevel;
        Intent<std::size_t> chooseBed;
        Intent<> close;
    } intents;

    SoundPanel();

    void show (const SoundView&);
    void paint (juce::Graphics&) override;
    void resized() override;

    /** Outside its card the screen under it is reached. */
    bool hitTest (int x, int y) override { return card.contains (x, y); }

private:
    [[nodiscard]] int idealHeight() const; // what its beds need
    [[nodiscard]] int bedRows() const;

    juce::Rectangle<int> card;
    std::vector<std::string> names;
    std::vector<std::unique_ptr<juce::TextButton>> beds;
    juce::Slider voice, bed;
    LevelMeter input { words::say (words::window::microphone) }, output { words::say (words::screen::output) };
    juce::TextButton close { said (words::window::close) };
};

} // namespace slackwater::app
