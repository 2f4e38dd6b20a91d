// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Parts/Sheet.h"
#include "App/GoOn/GoOnView.h"
#include "Words/Choose.h"

namespace slackwater::app
{

/** Offers to go on with a session that was cut off, once, when the program starts. */
class GoOnSheet final : public Sheet
{
public:
    struct Intents
    {
        Intent<> goOn, close;
    } intents;

    GoOnSheet();

    void show (const GoOnView&);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    GoOnView view;
    juce::Rectangle<int> titleArea, wordsArea;
    juce::TextButton goOn { said (words::choose::goOn) }, notNow { said (words::choose::notNow) };
};

} // namespace slackwater::app
