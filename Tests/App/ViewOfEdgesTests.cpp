// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/ViewOf.h"
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

RateRecord slowing (double from, double to, int seconds)
{
    RateRecord record;
    for (int second = 0; second < seconds; ++second)
    {
        BreathState breath;
        breath.rate = Bpm { from + (to - from) * second / (seconds - 1) };
        breath.confidence = 0.9;
        record.note (Seconds { static_cast<double> (second) }, breath);
    }
    return record;
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
    const auto view = chooseView (pack, profile, 9, builtInStrings());

    REQUIRE (view.cards.size() == 2);
    CHECK (view.cards[0].helps == "Helps to settle, focus");
    CHECK (view.cards[0].lengths == "4 to 30 min");
    CHECK (view.cards[1].helps.empty());
    CHECK (view.minutes == 12.0);
    CHECK (view.note == "Nothing you sound like is kept.");
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
    CHECK_FALSE (chooseView (twoSessions(), profile, 9, builtInStrings()).listens);
}

TEST_CASE ("The end says how long it was, and how the breath went", "[app][view]")
{
    const auto strings = builtInStrings();
    const auto view = endView ({ Seconds { 600.4 }, Seconds { 600.0 }, false }, slowing (13.0, 6.0, 600), strings);
    CHECK (view.title == "That was ten minutes.");
    CHECK (view.breath == "You came in at 12 breaths a minute and left at 7."); // means of two minutes each
    CHECK (view.words == strings.closingFull);
}

TEST_CASE ("A session that was cut off is offered with where it stopped", "[app][view]")
{
    CHECK (goOnView ("Breath anchor", Seconds { 760.4 }, Seconds { 1200.0 }).title == "Breath anchor, 12:40 of 20:00");
    CHECK (goOnView ("Space", Seconds { 65.0 }, Seconds { 180.0 }).title == "Space, 1:05 of 3:00");
}

TEST_CASE ("Leaving early is said without blame, and too much is named as what it was", "[app][view]")
{
    const auto strings = builtInStrings();
    const auto early = endView ({ Seconds { 190.0 }, Seconds { 600.0 }, false }, {}, strings);
    CHECK (early.title == "You stayed for three minutes.");
    CHECK (early.breath.empty());
    CHECK (early.words == strings.closingEarly);
    CHECK (endView ({ Seconds { 5.0 }, Seconds { 600.0 }, false }, {}, strings).title == "That was a moment.");
    CHECK (endView ({ Seconds { 40.0 }, Seconds { 600.0 }, false }, {}, strings).title == "You stayed for one minute.");
    CHECK (endView ({ Seconds { 600.0 }, Seconds { 600.0 }, true }, {}, strings).words == strings.closingEased);
}

TEST_CASE ("Too little breath, or an unsure one, is not told as a result", "[app][view]")
{
    CHECK_FALSE (slowing (13.0, 6.0, 19).atStart());
    CHECK (slowing (13.0, 6.0, 20).atStart());
    RateRecord unsure;
    BreathState breath;
    breath.rate = Bpm { 8.0 };
    breath.confidence = 0.3;
    for (int second = 0; second < 100; ++second)
        unsure.note (Seconds { static_cast<double> (second) }, breath);
    CHECK_FALSE (unsure.atEnd());
}

TEST_CASE ("Trouble names what is wrong and what would help, apart", "[app][view]")
{
    const auto view = troubleView ({ ErrorKind::input, "pack.json", "/segments/3/file", "audio/bell.flac is missing",
                                     "add it or remove the segment" });
    CHECK (view.words.find ("pack.json") != std::string::npos);
    CHECK (view.words.find ("audio/bell.flac is missing") != std::string::npos);
    CHECK (view.words.find ("add it") == std::string::npos);
    CHECK (view.remedy == "Add it or remove the segment.");
}

TEST_CASE ("The built-in words are all there, and the help lines name where to call", "[app][strings]")
{
    const auto strings = builtInStrings();
    for (const auto& words :
         { strings.note, strings.help.title, strings.closingFull, strings.closingEarly, strings.closingEased })
        CHECK_FALSE (words.empty());
    std::string all;
    for (const auto& line : strings.help.lines)
        all += line;
    CHECK (all.find ("findahelpline.com") != std::string::npos);
    CHECK (all.find ("emergency number") != std::string::npos);
}

TEST_CASE ("The choice says how well the microphone heard", "[app]")
{
    Profile profile;
    CHECK (chooseView (twoSessions(), profile, 9, builtInStrings()).breathTitle == "Your breath");
    profile.breath.calibration = BreathCalibration {};
    for (const auto& [heard, word] :
         { std::pair { 0.9, "well" }, std::pair { 0.4, "in part" }, std::pair { 0.1, "hardly" } })
    {
        profile.breath.calibration->heard = heard;
        CHECK (chooseView (twoSessions(), profile, 9, builtInStrings()).breathTitle
               == std::string { "Your breath · the microphone hears it " } + word);
    }
    profile.breath.source = BreathSourceKind::keys;
    CHECK (chooseView (twoSessions(), profile, 9, builtInStrings()).breathTitle == "Your breath");
    CHECK (chooseView (twoSessions(), profile, 9, builtInStrings()).source == "With keys");
    CHECK_FALSE (chooseView (twoSessions(), profile, 9, builtInStrings()).canCheck);
}
