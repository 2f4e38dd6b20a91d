// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Intents.h"
#include "App/Sheet.h"
#include "App/ViewState.h"

#include <vector>

namespace slackwater::app
{

/** Where there are people to talk to. Plain words, one key away from everywhere. */
class HelpOverlay final : public Sheet
{
public:
    explicit HelpOverlay (const Intents&);

    void show (const HelpView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    HelpView view;
    juce::Rectangle<int> titleArea;
    std::vector<juce::Rectangle<int>> lineAreas;
    juce::TextButton close { "Close" };
};

} // namespace slackwater::app
