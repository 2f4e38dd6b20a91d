// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Intents.h"
#include "App/LevelMeter.h"
#include "App/ViewState.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** Sound & silence: how loud the voice and the bed are, and what goes in and out. */
class SoundPanel final : public juce::Component
{
public:
    static constexpr int width = 336, height = 264;

    explicit SoundPanel (const Intents&);

    void show (const PlayingView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::Slider voice, bed;
    LevelMeter input { "Microphone" }, output { "Playing" };
    juce::TextButton close { "Close" };
};

} // namespace slackwater::app
