// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/ViewOf.h"

#include <algorithm>
#include <cmath>

namespace slackwater::app
{

namespace
{

constexpr double still = 0.5;

void list (std::vector<std::string>& names, std::size_t& chosen, const std::vector<engine::DeviceName>& devices,
           bool isOutput, const std::string& wanted)
{
    names = { "As the system has it" };
    for (const auto& device : devices)
        if (isOutput ? device.isOutput : device.isInput)
            names.push_back (device.name);
    if (wanted.empty())
        return;
    auto found = std::find (names.begin() + 1, names.end(), wanted);
    if (found == names.end())
    {
        names.push_back (wanted);
        found = names.end() - 1;
    }
    chosen = static_cast<std::size_t> (std::distance (names.begin(), found));
}

} // namespace

CalibrateView calibrateView (const std::optional<engine::CalibrationProgress>& progress,
                             const breath::CalibrationSign& sign, Seconds length, bool reducedMotion,
                             const Strings& strings)
{
    CalibrateView view;
    view.heading = strings.calibrateHeading;
    view.ring.heardFullness = still;
    if (! progress || progress->heard <= Seconds { 0.0 })
    {
        view.words = strings.calibrateOpening;
        return view;
    }
    if (! progress->trouble.empty())
        return calibrateTrouble (progress->trouble, strings);
    if (progress->result)
    {
        const auto& found = *progress->result;
        view.isOver = true;
        view.words = found.words;
        view.figure = breath::figureOf (found);
        view.sides = breath::sidesOf (found);
        view.ring = { found.isUsable, reducedMotion ? still : found.hearing, false, 0.0,
                      std::to_string (std::lround (100.0 * found.hearing)) + " %" };
        return view;
    }

    const auto fullness = sign.fullnessAt (progress->heard);
    view.words = strings.calibrateBreathing;
    view.ring = { true, reducedMotion ? still : fullness, true, reducedMotion ? 1.0 : fullness,
                  sign.phaseAt (progress->heard) == BreathPhase::inhale ? "in" : "out" };
    view.level = progress->level;
    const auto left = static_cast<int> (std::ceil (std::max (0.0, (length - progress->heard).count()) / 5.0))
                      * 5; // a countdown by the second would hurry
    view.timeLeft = left > 0 ? "about " + std::to_string (left) + " seconds left" : "almost there";
    return view;
}

CalibrateView calibrateTrouble (const std::string& words, const Strings& strings)
{
    CalibrateView view;
    view.heading = strings.calibrateHeading;
    view.ring.heardFullness = still;
    view.words = words;
    view.hasFailed = true;
    return view;
}

CalibrateView calibrateTrouble (const Error& error, const Strings& strings)
{
    const auto place = error.file.empty() ? std::string {} : "“" + error.file + "”: ";
    return calibrateTrouble (sentence (place + error.problem) + " " + sentence (error.remedy), strings);
}

SettingsView settingsView (const Profile& profile, const std::vector<engine::DeviceName>& devices,
                           const DeviceChoice& choice, const Strings& strings)
{
    SettingsView view;
    list (view.outputs, view.output, devices, true, choice.output);
    list (view.inputs, view.input, devices, false, choice.input);
    const auto source = std::find_if (breathSourceNames.begin(), breathSourceNames.end(),
                                      [&] (const auto& named) { return named.first == profile.breath.source; });
    view.source = source == breathSourceNames.end()
                      ? 0
                      : static_cast<std::size_t> (std::distance (breathSourceNames.begin(), source));
    view.leads = profile.breath.lead;
    view.slowest = profile.breath.slowest.value;
    view.room = profile.prefers.room;
    view.slowerSpeech = profile.prefers.slowerSpeech;
    view.note = strings.settingsNote;
    return view;
}

HelpView helpView (Screen screen, BreathSourceKind source, const Strings& strings)
{
    auto view = strings.help;
    view.keys = screen == Screen::playing  ? strings.keysPlaying
                : screen == Screen::choose ? strings.keysChoosing
                                           : std::vector<KeyView> {};
    if (screen == Screen::playing && source == BreathSourceKind::keys)
        view.keys.insert (view.keys.end(), strings.keysTapping.begin(), strings.keysTapping.end());
    return view;
}

} // namespace slackwater::app
