// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/CalibrateScreen.h"
#include "App/ChooseScreen.h"
#include "App/EndScreen.h"
#include "App/GoOnSheet.h"
#include "App/HelpOverlay.h"
#include "App/LeaveOverlay.h"
#include "App/LengthSheet.h"
#include "App/Look.h"
#include "App/PlayingScreen.h"
#include "App/SettingsSheet.h"
#include "App/SoundPanel.h"
#include "App/TroubleScreen.h"
#include "App/ViewState.h"

#include <optional>

namespace slackwater::app
{

/** All that is inside the window. Shows one screen, and what may lie over it; knows the keys. */
class MainView final : public juce::Component
{
public:
    static constexpr int usualWidth = 1120, usualHeight = 700, leastWidth = 480, leastHeight = 360;

    MainView (const Theme&, Intents);
    ~MainView() override;

    void show (const ViewState&);

    void paint (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusOfChildComponentChanged (FocusChangeType) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseDown (const juce::MouseEvent&) override;

private:
    [[nodiscard]] bool keyWhilePlaying (const juce::KeyPress&);
    [[nodiscard]] bool keyWhileChoosing (const juce::KeyPress&);
    [[nodiscard]] juce::Component* overlayOf (Overlay);
    void showScreen();

    Look look;
    Intents intents;
    ViewState view;
    std::optional<juce::Point<int>> pointer; // where it was last, on the screen
    bool isShown = false;
    juce::Viewport chooseScroll;
    ChooseScreen choose { intents };
    CalibrateScreen calibrate { intents };
    PlayingScreen playing { intents };
    EndScreen end { intents };
    TroubleScreen trouble { intents };
    SoundPanel sound { intents };
    HelpOverlay help { intents };
    LeaveOverlay leave { intents };
    LengthSheet length { intents };
    SettingsSheet settings { intents };
    GoOnSheet goOn { intents };
};

} // namespace slackwater::app
