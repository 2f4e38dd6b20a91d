// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/KeyBreath.h"
#include "Engine/Live/LivePlayer.h"
#include "Model/Pack.h"
#include "Model/Plan.h"
#include "Planning/BedChoices.h"

#include <functional>
#include <memory>
#include <vector>

namespace slackwater::practice
{

/** What a person may ask of a session while it plays, and how far: the limits stand here and nowhere else. It remembers
    what was asked, so that a window or a terminal can show it. All calls on one thread, the asker's. */
class Steering
{
public:
    static constexpr Seconds aMove { 30.0 };                       // back or forwards, at a press
    static constexpr Seconds aChange { 300.0 };                    // of the time left, at a press
    static constexpr Seconds shortestLeft { 30.0 };                // less is leaving
    static constexpr Decibels softest { -30.0 }, loudest { 12.0 }; // of the voice, of the bed
    static constexpr Decibels levelStep { 2.0 };                   // at a press

    /** Gets a task to the player: at once on the player's own thread, or posted to it. */
    using Reach = std::function<void (std::function<void (engine::LivePlayer&)>)>;

    /** `taps`: where keys tell the breath; null when it comes from elsewhere. */
    Steering (Reach, std::vector<planning::BedChoice>, const Plan&, std::shared_ptr<breath::Taps> taps);

    void setPaused (bool);
    void tooMuch();   // the pace ends at once, and stays away
    void paceAgain(); // until it is asked for again
    void skip();      // on to what comes next
    void move (Seconds by);

    /** From here on; silences give way only so far. Gives what was asked for, within the limits. */
    Seconds setTimeLeft (Seconds left, const engine::PlayerState&);
    Seconds changeTimeLeft (Seconds by, const engine::PlayerState&);

    void chooseBed (std::size_t);
    void nextBed();
    void setVoiceLevel (Decibels);
    void setBedLevel (Decibels);

    /** A breath as told by a key begins now; false: the breath is not told by keys. */
    bool tap (BreathPhase);

    [[nodiscard]] const std::vector<planning::BedChoice>& beds() const noexcept { return choices; }
    [[nodiscard]] std::size_t bed() const noexcept { return chosen; }
    [[nodiscard]] Decibels voiceLevel() const noexcept { return voice; }
    [[nodiscard]] Decibels bedLevel() const noexcept { return bedding; }
    [[nodiscard]] bool saidTooMuch() const noexcept { return wasTooMuch; } // at any time
    [[nodiscard]] bool hasPacing() const noexcept { return paces; }        // the session leads at all
    [[nodiscard]] bool paceIsOff() const noexcept { return isOff; }

private:
    void send (Command);

    Reach reach;
    std::vector<planning::BedChoice> choices;
    std::size_t chosen;
    std::shared_ptr<breath::Taps> taps;
    Decibels voice, bedding;
    bool paces, wasTooMuch = false, isOff = false;
};

} // namespace slackwater::practice
