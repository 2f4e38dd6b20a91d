// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Parts/Sheet.h"
#include "Words/Screen.h"

namespace slackwater::app
{

/** Asks before a session is ended. Staying is what Esc and Return do: nobody leaves by mistake. */
class LeaveSheet final : public Sheet
{
public:
    struct Intents
    {
        Intent<> stay, leave;
    } intents;

    LeaveSheet();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::Rectangle<int> titleArea, wordsArea;
    juce::TextButton stay { said (words::screen::stay) }, leave { said (words::screen::leave) };
};

} // namespace slackwater::app
