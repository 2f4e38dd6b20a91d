// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Help/HelpView.h"
#include "Model/Pack.h"
#include "Model/Profile.h"
#include "Words/Choose.h"

#include <optional>
#include <string>
#include <vector>

namespace slackwater::app
{

/** One session to choose. */
struct CardView
{
    std::string id, title, summary, helps, lengths;

    bool operator== (const CardView&) const = default;
};

/** What there is to choose from, and what is chosen. */
struct ChooseView
{
    std::string greeting, packTitle;
    std::vector<CardView> cards;
    std::size_t chosen = 0;
    double leastMinutes = 3.0, mostMinutes = 30.0, minutes = 10.0;
    bool listens = true;
    std::string source = words::say (words::choose::withMicrophone);  // where breath comes from, as the button says
    std::string breathTitle = words::say (words::choose::yourBreath); // and how well it was heard
    bool canCheck = true;                                             // there is a microphone to be checked
    std::string note;                                                 // what happens with the microphone's sound
    bool isOpening = false;                                           // there is nothing to choose from yet
    std::string notice; // what could not be done as asked; empty when all is well

    bool operator== (const ChooseView&) const = default;
};

[[nodiscard]] ChooseView chooseView (const Pack&, const Profile&, int hour);

/** The choice moved to another session: its length is the wish brought into its range; without one, the session's own
    usual length. */
[[nodiscard]] ChooseView choosing (ChooseView, const Pack&, const std::string& session,
                                   std::optional<double> wishedMinutes);

/** The choice after preferences were changed elsewhere. `lastSource`: what listening means when there is none now. */
[[nodiscard]] ChooseView withPreferences (ChooseView, const Profile&, BreathSourceKind lastSource);

[[nodiscard]] std::string greetingAt (int hour);

[[nodiscard]] std::vector<KeyView> choosingKeys();

} // namespace slackwater::app
