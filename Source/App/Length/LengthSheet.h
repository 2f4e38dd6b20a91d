// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Parts/Sheet.h"
#include "App/Length/LengthView.h"
#include "Words/Screen.h"

#include <memory>
#include <vector>

namespace slackwater::app
{

/** "I have only so many minutes now": the session is fitted into them from here. */
class LengthSheet final : public Sheet
{
public:
    struct Intents
    {
        Intent<Seconds> setTimeLeft;
        Intent<> close;
    } intents;

    LengthSheet();

    void show (const LengthView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    LengthView view;
    juce::Rectangle<int> wordsArea;
    std::vector<std::unique_ptr<juce::TextButton>> minutes;
    juce::TextButton close { said (words::screen::keepAsIs) };
};

} // namespace slackwater::app
