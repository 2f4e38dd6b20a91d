// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/End/EndView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("The end says how long it was, and how the breath went", "[app][view]")
{
    const auto view = endView ({ Seconds { 600.4 }, Seconds { 600.0 }, false, { Bpm { 12.4 }, Bpm { 7.1 } } });
    CHECK (view.title == "That was ten minutes.");
    CHECK (view.breath == "You came in at 12 breaths a minute and left at 7.");
    CHECK (view.words == "There is no hurry. Let the room come back before you do.");
}

TEST_CASE ("Leaving early is said without blame, and too much is named as what it was", "[app][view]")
{
    const auto early = endView ({ Seconds { 190.0 }, Seconds { 600.0 }, false, {} });
    CHECK (early.title == "You stayed for three minutes.");
    CHECK (early.breath.empty());
    CHECK (early.words == "Stopping is part of it, too.");
    CHECK (endView ({ Seconds { 5.0 }, Seconds { 600.0 }, false, {} }).title == "That was a moment.");
    CHECK (endView ({ Seconds { 40.0 }, Seconds { 600.0 }, false, {} }).title == "You stayed for one minute.");
    CHECK (endView ({ Seconds { 600.0 }, Seconds { 600.0 }, true, {} }).words
           == "You noticed, and went easy on yourself. That is the practice.");
}

TEST_CASE ("A session that was skipped to its close has not been stopped, however short it was", "[app][view]")
{
    const auto played = GENERATE (5.0, 31.0, 190.0, 589.0);
    CAPTURE (played);
    const auto skipped = endView ({ Seconds { played }, Seconds { 600.0 }, false, {}, true });
    CHECK (skipped.words == "You took a shorter way, and came to its close.");
    CHECK (skipped.title.find ("stayed") == std::string::npos);
    CHECK (endView ({ Seconds { played }, Seconds { 600.0 }, false, {}, false }).words
           == "Stopping is part of it, too.");
    CHECK (endView ({ Seconds { played }, Seconds { 600.0 }, true, {}, true }).words.starts_with ("You noticed"));
    CHECK (endView ({ Seconds { 600.0 }, Seconds { 600.0 }, false, {}, true }).words.starts_with ("There is no hurry"));
}

TEST_CASE ("A breath that was not heard at both ends is not told as a result", "[app][view]")
{
    const Seconds ten { 600.0 };
    CHECK (endView ({ ten, ten, false, { Bpm { 9.0 }, {} } }).breath.empty());
    CHECK (endView ({ ten, ten, false, { {}, Bpm { 9.0 } } }).breath.empty());
    CHECK (endView ({ ten, ten, false, { Bpm { 8.8 }, Bpm { 9.3 } } }).breath
           == "Your breath stayed at about 9 a minute.");
}
