// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Trouble/TroubleView.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace slackwater::app
{

/** Something cannot be done: what, and what would help. */
class TroubleScreen final : public juce::Component
{
public:
    struct Intents
    {
        Intent<Way> take;
    } intents;

    void show (const TroubleView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void makeButtons();

    TroubleView view;
    std::vector<std::unique_ptr<juce::TextButton>> ways;
    juce::Rectangle<int> titleArea, wordsArea, remedyArea;
};

} // namespace slackwater::app
