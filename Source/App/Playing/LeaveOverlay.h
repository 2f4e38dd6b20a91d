// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intents.h"
#include "App/Parts/Sheet.h"

namespace slackwater::app
{

/** Asks before a session is ended. Staying is what Esc and Return do: nobody leaves by mistake. */
class LeaveOverlay final : public Sheet
{
public:
    explicit LeaveOverlay (const Intents&);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::Rectangle<int> titleArea, wordsArea;
    juce::TextButton stay { "Stay" }, leave { "End it here" };
};

} // namespace slackwater::app
