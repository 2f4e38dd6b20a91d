// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intents.h"
#include "App/Frame/ViewState.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** After a session: how long, how the breath went when it was heard, and a last word. */
class EndScreen final : public juce::Component
{
public:
    explicit EndScreen (const Intents&);

    void show (const EndView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    EndView view;
    juce::TextButton back { "Done" };
};

} // namespace slackwater::app
