// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/End/EndView.h"
#include "App/Frame/Look.h"
#include "Words/Screen.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** After a session: how long, how the breath went when it was heard, and a last word. */
class EndScreen final : public juce::Component
{
public:
    struct Intents
    {
        Intent<> back;
    } intents;

    EndScreen();

    void show (const EndView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    EndView view;
    juce::TextButton back { said (words::screen::done) };
};

} // namespace slackwater::app
