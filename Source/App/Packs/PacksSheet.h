// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Choose/SessionCard.h"
#include "App/Frame/Intent.h"
#include "App/Packs/PacksView.h"
#include "App/Parts/Sheet.h"
#include "Words/Choose.h"

#include <memory>

namespace slackwater::app
{

/** The packs, one card each; below them the ways to any other, and a line that says what goes on. */
class PacksSheet final : public Sheet
{
public:
    struct Intents
    {
        Intent<std::string> open; // the pack at that place
        Intent<> openFile, openFolder, close;
    } intents;

    PacksSheet();

    void show (const PacksView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    /** The cards, higher than the sheet where it must be. */
    struct Cards final : public juce::Component
    {
        void place (int width);

        std::vector<std::unique_ptr<SessionCard>> all;
    };

    PacksView view;
    Cards cards;
    juce::Viewport scroll;
    juce::Rectangle<int> noteArea;
    juce::TextButton file { said (words::choose::openFile) }, folder { said (words::choose::openFolder) },
        close { said (words::choose::packsDone) };
};

} // namespace slackwater::app
