// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{
Heard inRoom (const fs::path& folder, const std::vector<Event>& events, double seconds, double room,
              double rate = 48000.0, int block = 512)
{
    return play (folder, events, seconds, block, rate, {}, room);
}
} // namespace

TEST_CASE ("Without a room not one bit is different, whatever was asked that is no room", "[engine][room]")
{
    PackFolder pack;
    save (pack.path / "words.wav", syllables (3.0, 0.3, 44100, 1, 2));
    const std::vector<Event> events { bed ({}, 0.0, -10.0), say ("words.wav", 0.5), ring ({}, "bowl", 1.0) };
    const auto none = inRoom (pack.path, events, 5.0, 0.0);
    CHECK (inRoom (pack.path, events, 5.0, -1.0) == none);
    CHECK (inRoom (pack.path, events, 5.0, std::nan ("")) == none);
    CHECK_FALSE (inRoom (pack.path, events, 5.0, 0.5) == none);
}

TEST_CASE ("The voice is as loud in a room as without one", "[engine][room]")
{
    PackFolder pack;
    const auto rate = GENERATE (44100.0, 48000.0, 96000.0);
    const auto room = GENERATE (0.25, 0.5, 1.0, 7.0);
    CAPTURE (rate, room);
    save (pack.path / "words.wav", syllables (8.0, 0.3));
    save (pack.path / "stereo.wav", syllables (8.0, 0.3, 44100, 2, 4));
    const auto heard =
        inRoom (pack.path, { say ("words.wav", 0.2, rate), say ("stereo.wav", 9.2, rate) }, 18.0, room, rate);
    CHECK (loudnessOf (heard, 0.2, 8.4, rate) == Approx (-20.0).margin (1.0));
    CHECK (loudnessOf (heard, 9.2, 17.4, rate) == Approx (-20.0).margin (1.0));
}

TEST_CASE ("A room is heard after the words, more of it when more is asked, and is over within two seconds",
           "[engine][room]")
{
    PackFolder pack;
    save (pack.path / "words.wav", syllables (2.0, 0.3));
    const std::vector<Event> events { say ("words.wav", 0.5) };
    const auto little = inRoom (pack.path, events, 6.0, 0.3), much = inRoom (pack.path, events, 6.0, 1.0);
    const auto voice = levelOf (much.left, 0.5, 2.5);
    const auto after = [] (const Heard& heard, double seconds)
    { return levelOf (heard.left, 2.5 + seconds, 2.55 + seconds); };

    CHECK (after (much, 0.05) > voice - 25.0);
    CHECK (after (little, 0.05) < after (much, 0.05) - 7.0);
    CHECK (after (much, 0.3) < after (much, 0.05) - 15.0); // calm: no cathedral
    CHECK (after (much, 0.7) < voice - 55.0);
    CHECK (levelOf (much.left, 4.6, 6.0) < -150.0);
    CHECK (much.left != much.right); // around the voice, not behind it
}

TEST_CASE ("Only what is said is in the room: bells, recorded bells and beds are as they were", "[engine][room]")
{
    PackFolder pack;
    save (pack.path / "bell.wav", sine (500.0, 2.0, 0.2));
    save (pack.path / "bed.wav", syllables (5.0, 0.1, 48000, 2, 3));
    const std::vector<Event> events { bed ("bed.wav", 0.0, -6.0), ring ("bell.wav", {}, 1.0), ring ({}, "bowl", 1.5) };
    CHECK (inRoom (pack.path, events, 5.0, 1.0) == inRoom (pack.path, events, 5.0, 0.0));
}

TEST_CASE ("A room gives the same bits again, whatever the block size", "[engine][room]")
{
    PackFolder pack;
    save (pack.path / "words.wav", syllables (1.0, 0.3));
    const std::vector<Event> events { bed ({}, 0.0, -10.0), say ("words.wav", 0.50001), say ("words.wav", 4.0),
                                      end (6.0) };
    const auto expected = inRoom (pack.path, events, 6.0, 0.6, 48000.0, 64);
    const auto block = GENERATE (1, 37, 512, 4096);
    CHECK (inRoom (pack.path, events, 6.0, 0.6, 48000.0, block) == expected);
}

TEST_CASE ("At the end of a session the room has died away, without a click", "[engine][room]")
{
    PackFolder pack;
    save (pack.path / "words.wav", syllables (2.0, 0.3));
    const auto heard = inRoom (pack.path, { say ("words.wav", 0.5), end (2.55) }, 4.0, 1.0);
    const auto goesOn = inRoom (pack.path, { say ("words.wav", 0.5) }, 4.0, 1.0);
    const auto end = static_cast<std::ptrdiff_t> (2.55 * 48000);
    CHECK (levelOf (goesOn.left, 2.55, 2.56) > -60.0);
    CHECK (std::abs (heard.left[static_cast<std::size_t> (end)]) < 1.0e-6f);
    CHECK (levelOf (heard.left, 2.551, 4.0) < -150.0);
    CHECK (std::equal (heard.left.begin(), heard.left.begin() + end - 4800, goesOn.left.begin()));
}
