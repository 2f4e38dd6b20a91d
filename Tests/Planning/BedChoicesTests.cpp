// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/BedChoices.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::planning;

TEST_CASE ("What may lie under a session: the pack's beds, the instruments and silence, each once", "[planning]")
{
    Pack pack;
    Segment room;
    room.role = "bed.quiet-room";
    room.file = "audio/room.flac";
    pack.segments.push_back (room);
    for (const auto* kind : { "tide", "room", "room", "nowhere", "none" })
    {
        Session session;
        if (std::string { kind } != "none")
        {
            Bed bed;
            (std::string { kind } == "tide" ? bed.processor : bed.role) =
                std::string { kind } == "room" ? "bed.quiet-room" : kind;
            bed.level = Decibels { -18.0 };
            session.bed = bed;
        }
        pack.sessions.push_back (session);
    }

    const auto choices = bedChoices (pack);
    REQUIRE (choices.size() == 3);
    CHECK (choices[0].name == "Tide");
    CHECK (choices[0].bed->bed.level == Decibels { -18.0 });
    CHECK (choices[1].name == "Quiet room");
    CHECK (choices[1].bed->file == "audio/room.flac");
    CHECK (choices[2].name == "Silence");
    CHECK_FALSE (choices[2].bed);

    CHECK (chosenBed (choices, choices[1].bed) == 1);
    CHECK (chosenBed (choices, std::nullopt) == 2);
    CHECK (bedChoices ({}).size() == 2); // the tide is always there
}
