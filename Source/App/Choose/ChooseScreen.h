// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intents.h"
#include "App/Choose/SessionCard.h"
#include "App/Frame/ViewState.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace slackwater::app
{

/** Which session, how long, and whether to listen. Two columns where there is room, else one; higher than the window
   when it must be, and then scrolled. */
class ChooseScreen final : public juce::Component
{
public:
    explicit ChooseScreen (const Intents&);

    void show (const ChooseView&);
    [[nodiscard]] int heightFor (int width) const;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    struct Places;
    [[nodiscard]] Places placesFor (int width) const;

    const Intents& intents;
    ChooseView view;
    std::vector<std::unique_ptr<SessionCard>> cards;
    juce::Slider length;
    juce::TextButton listen { "With the microphone" }, byTime { "Without" }, begin { "Begin" },
        check { "Check the microphone" }, settings { "Settings" };
};

} // namespace slackwater::app
