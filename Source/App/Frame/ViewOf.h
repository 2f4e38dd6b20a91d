// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Settings/DeviceChoice.h"
#include "App/Frame/RateRecord.h"
#include "App/Frame/Strings.h"
#include "App/Frame/ViewState.h"
#include "Breath/Calibration/CalibrationSign.h"
#include "Engine/Devices/Devices.h"
#include "Engine/Live/LiveCalibration.h"
#include "Engine/Live/PlayerState.h"
#include "Model/Pack.h"
#include "Model/Plan.h"
#include "Model/Profile.h"
#include "Model/Result.h"
#include "Planning/BedChoices.h"

#include <optional>
#include <string>
#include <vector>

namespace slackwater::app
{

/** A section of the plan and how long it would be with its ideal rests. */
struct OutlinedSection
{
    std::string id, title;
    Seconds ideal { 0.0 };

    bool operator== (const OutlinedSection&) const = default;
};

/** The sections of a plan. Sounds before the first section count into it. */
[[nodiscard]] std::vector<OutlinedSection> outlineOf (const Plan&);

/** Where a session stands inside its sections. `sectionBegan` is when the present one did. */
[[nodiscard]] ProgressView progressOf (const std::vector<OutlinedSection>&, const engine::PlayerState&,
                                       Seconds sectionBegan);

/** `before` is what the ring showed last: a hold keeps its size. With reduced motion both circles stand still and the
    words alone tell. */
[[nodiscard]] RingView ringOf (const engine::PlayerState&, const RingView& before, bool reducedMotion);

/** What does not change while a session plays. */
struct PlayingContext
{
    std::string packTitle, sessionTitle;
    std::vector<OutlinedSection> outline;
    BreathSourceKind source = BreathSourceKind::microphone;
    bool captions = true, reducedMotion = false;
    std::vector<planning::BedChoice> beds;
};

/** What was asked or noticed on the way. */
struct PlayingMoment
{
    Seconds sectionBegan { 0.0 };
    bool saidTooMuch = false;
    Decibels voiceLevel { 0.0 }, bedLevel { 0.0 };
    std::size_t bed = 0;
    std::string said; // what was just done; empty after a while
    bool isAwake = false;
};

[[nodiscard]] PlayingView playingView (const PlayingContext&, const PlayingMoment&, const engine::PlayerState&,
                                       const RingView& before);

[[nodiscard]] ChooseView chooseView (const Pack&, const Profile&, int hour, const Strings&);

/** The choice moved to another session: its length is the wish brought into its range. */
[[nodiscard]] ChooseView choosing (ChooseView, const Pack&, const std::string& session, double wishedMinutes);

/** How it ended: the length that was played, of what was asked. */
struct Ending
{
    Seconds played { 0.0 }, planned { 0.0 };
    bool saidTooMuch = false;
};

/** `progress` is empty until the microphone is open. */
[[nodiscard]] CalibrateView calibrateView (const std::optional<engine::CalibrationProgress>& progress,
                                           const breath::CalibrationSign&, Seconds length, bool reducedMotion,
                                           const Strings&);

/** It could not begin, or not go on. */
[[nodiscard]] CalibrateView calibrateTrouble (const std::string& words, const Strings&);
[[nodiscard]] CalibrateView calibrateTrouble (const Error&, const Strings&);

/** Its names are those of the devices there are; one that is chosen and has gone is listed all the same. */
[[nodiscard]] SettingsView settingsView (const Profile&, const std::vector<engine::DeviceName>&, const DeviceChoice&,
                                         const Strings&);

/** The words, and the keys of what they lie over. */
[[nodiscard]] HelpView helpView (Screen, BreathSourceKind source, const Strings&);

/** The offer to go on with a session that was cut off. */
[[nodiscard]] GoOnView goOnView (const std::string& title, Seconds played, Seconds planned);

[[nodiscard]] EndView endView (const Ending&, const RateRecord&, const Strings&);

[[nodiscard]] TroubleView troubleView (const Error&);

/** An error's problem or remedy, said by itself. */
[[nodiscard]] std::string sentence (std::string words);
[[nodiscard]] std::string greetingAt (int hour);
[[nodiscard]] std::string timeLeft (Seconds);

/** What came of asking for another length: silences give way only so far. */
[[nodiscard]] std::string lengthInWords (Seconds asked, Seconds left);
[[nodiscard]] std::string inWords (int number); // one … twenty; digits beyond

} // namespace slackwater::app
