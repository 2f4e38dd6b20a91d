// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Choose/ChooseView.h"
#include "App/Choose/SessionCard.h"
#include "App/Frame/Intent.h"
#include "App/Frame/Look.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace slackwater::app
{

/** Which session, how long, and whether to listen. Two columns where there is room, else one; higher than the window
   when it must be, and then scrolled. */
class ChooseScreen final : public juce::Component
{
public:
    struct Intents
    {
        Intent<std::string> chooseSession;
        Intent<double> setMinutes;
        Intent<bool> setListens;
        Intent<> begin, calibrate, settings, packs;
    } intents;

    ChooseScreen();

    void show (const ChooseView&);
    void resized() override;

private:
    /** All of it, as high as it has to be. */
    struct Columns final : public juce::Component
    {
        struct Places;

        explicit Columns (const Intents&);
        void show (const ChooseView&);
        [[nodiscard]] Places placesFor (int width) const;
        [[nodiscard]] int heightFor (int width) const;
        void paint (juce::Graphics&) override;
        void resized() override;
        void hideUnless (bool canChoose);

        const Intents& intents;
        ChooseView view;
        std::vector<std::unique_ptr<SessionCard>> cards;
        juce::Slider length;
        juce::TextButton listen { said (words::choose::withMicrophone) }, byTime { said (words::choose::without) },
            begin { said (words::choose::begin) }, check { said (words::choose::check) },
            settings { said (words::choose::settings) }, packs { said (words::choose::otherPacks) };
        int seenHeight = 0; // of the window: what is begun with is in sight where that can be
    };

    Columns columns { intents };
    juce::Viewport scroll;
};

} // namespace slackwater::app
