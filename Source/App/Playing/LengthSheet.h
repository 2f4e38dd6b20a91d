// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intents.h"
#include "App/Parts/Sheet.h"
#include "App/Frame/ViewState.h"

#include <memory>
#include <vector>

namespace slackwater::app
{

/** "I have only so many minutes now": the session is fitted into them from here. */
class LengthSheet final : public Sheet
{
public:
    explicit LengthSheet (const Intents&);

    void show (const PlayingView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    std::string timeLeft;
    juce::Rectangle<int> titleArea, wordsArea;
    std::vector<std::unique_ptr<juce::TextButton>> minutes;
    juce::TextButton close { "As it is" };
};

} // namespace slackwater::app
