// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Parts/Sheet.h"
#include "App/Help/HelpView.h"
#include "Words/Window.h"

#include <vector>

namespace slackwater::app
{

/** Where there are people to talk to, and the keys. Plain words, one key away from everywhere. Where there is no room
   for both, the keys are a page behind. */
class HelpSheet final : public Sheet
{
public:
    struct Intents
    {
        Intent<> close;
    } intents;

    HelpSheet();

    void show (const HelpView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    HelpView view;
    [[nodiscard]] int linesHeight (int width) const;
    [[nodiscard]] int keysHeight() const;
    void layOutKeys (juce::Rectangle<int>);

    juce::Rectangle<int> rule; // the line between words and keys; empty: none
    std::vector<juce::Rectangle<int>> lineAreas, keyAreas;
    bool showsKeys = false; // on a page of their own
    juce::TextButton other, close { said (words::window::close) };
};

} // namespace slackwater::app
