// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intents.h"
#include "App/Parts/LevelMeter.h"
#include "App/Frame/ViewState.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace slackwater::app
{

/** Sound & silence: how loud the voice and the bed are, which bed it is, and what goes in and out. */
class SoundPanel final : public juce::Component
{
public:
    static constexpr int width = 336;

    explicit SoundPanel (const Intents&);

    /** As high as its beds need. */
    [[nodiscard]] int idealHeight() const;

    void show (const PlayingView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    [[nodiscard]] int bedRows() const;

    const Intents& intents;
    std::vector<std::string> names;
    std::vector<std::unique_ptr<juce::TextButton>> beds;
    juce::Slider voice, bed;
    LevelMeter input { "Microphone" }, output { "Playing" };
    juce::TextButton close { "Close" };
};

} // namespace slackwater::app
