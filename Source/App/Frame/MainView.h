// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Calibrate/CalibrateScreen.h"
#include "App/Choose/ChooseScreen.h"
#include "App/End/EndScreen.h"
#include "App/GoOn/GoOnSheet.h"
#include "App/Help/HelpOverlay.h"
#include "App/Playing/LeaveOverlay.h"
#include "App/Playing/LengthSheet.h"
#include "App/Frame/Look.h"
#include "App/Playing/PlayingScreen.h"
#include "App/Settings/SettingsSheet.h"
#include "App/Playing/SoundPanel.h"
#include "App/Trouble/TroubleScreen.h"
#include "App/Frame/ViewState.h"

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
