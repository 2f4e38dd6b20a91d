// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChooseView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

namespace
{

Pack twoSessions()
{
    Pack pack;
    pack.title = "First light";
    Session anchor, coherent;
    anchor.id = "anchor";
    anchor.title = "Breath anchor";
    anchor.helps = { "settle", "focus" };
    anchor.minutes = { 4.0, 10.0, 30.0 };
    coherent.id = "coherent";
    coherent.title = "Slow and even";
    coherent.minutes = { 6.0, 10.0, 7.5 };
    pack.sessions = { anchor, coherent };
    return pack;
}

} // namespace

TEST_CASE ("It greets by the hour", "[app][view]")
{
    CHECK (greetingAt (5) == "Good morning.");
    CHECK (greetingAt (12) == "Good afternoon.");
    CHECK (greetingAt (22) == "Good evening.");
    CHECK (greetingAt (23) == "A quiet hour.");
    CHECK (greetingAt (3) == "A quiet hour.");
}

TEST_CASE ("A pack's sessions are cards, and the profile's length is brought into the chosen one's range",
           "[app][view]")
{
    const auto pack = twoSessions();
    Profile profile;
    profile.prefers.minutes = 12.0;
    const auto view = chooseView (pack, profile, 9);

    REQUIRE (view.cards.size() == 2);
    CHECK (view.cards[0].helps == "Helps to settle, focus");
    CHECK (view.cards[0].lengths == "4 to 30 min");
    CHECK (view.cards[1].helps.empty());
    CHECK (view.minutes == 10.0); // the session's own usual length, until somebody moves the slider for it
    CHECK (view.note == "Nothing is recorded.");
    CHECK (view.listens);

    const auto other = choosing (view, pack, "coherent", 12.0);
    CHECK (other.chosen == 1);
    CHECK (other.minutes == 7.5);
    CHECK (choosing (other, pack, "anchor", 12.0).minutes == 12.0); // the wish is not forgotten
    CHECK (choosing (other, pack, "no such one", 12.0) == other);
}

TEST_CASE ("A profile without a breath source is not listened to", "[app][view]")
{
    Profile profile;
    profile.breath.source = BreathSourceKind::none;
    CHECK_FALSE (chooseView (twoSessions(), profile, 9).listens);
}

TEST_CASE ("The choice says how well the microphone heard", "[app]")
{
    Profile profile;
    CHECK (chooseView (twoSessions(), profile, 9).breathTitle == "Your breath");
    profile.breath.calibration = BreathCalibration {};
    for (const auto& [heard, word] : { std::pair { 0.9, "hears it well" }, std::pair { 0.4, "hears it in part" },
                                       std::pair { 0.1, "can barely hear it" } })
    {
        profile.breath.calibration->heard = heard;
        CHECK (chooseView (twoSessions(), profile, 9).breathTitle
               == std::string { "Your breath · the microphone " } + word);
    }
    profile.breath.source = BreathSourceKind::keys;
    CHECK (chooseView (twoSessions(), profile, 9).breathTitle == "Your breath");
    CHECK (chooseView (twoSessions(), profile, 9).source == "With keys");
    CHECK_FALSE (chooseView (twoSessions(), profile, 9).canCheck);
}

TEST_CASE ("Without listening the choice still says what listening would be", "[app]")
{
    Profile profile;
    profile.breath.source = BreathSourceKind::none;
    const auto view = withPreferences ({}, profile, BreathSourceKind::keys);
    CHECK_FALSE (view.listens);
    CHECK (view.source == "With keys");
    CHECK_FALSE (view.canCheck);
}
