// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/PackJson.h"
#include "Planning/BedLoops.h"
#include "Support/Catch.h"

using namespace slackwater;

namespace
{

Result<Session> sessionWith (const std::string& loop)
{
    return json::readSession (R"({ "id": "s", "title": "S", "bed": { "role": "bed", "loop": )" + loop
                                  + R"( }, "sections": [ { "id": "x", "steps": [] } ] })",
                              "s.json");
}

/** Where the complaint points to; empty: the loop is well. */
std::string complaintAt (const std::string& loop, double length)
{
    CAPTURE (loop);
    const auto session = sessionWith (loop);
    REQUIRE (session);
    Segment room;
    room.file = "audio/room.flac";
    const auto problem = planning::loopProblem (*session, room, Seconds { length });
    return problem ? problem->where : std::string {};
}

} // namespace

TEST_CASE ("A bed's loop that leads past its file's end is refused, not guessed", "[planning]")
{
    CHECK (complaintAt (R"({ "start": 2, "end": 18, "crossfade": 3 })", 20.0).empty());
    CHECK (complaintAt (R"({ "start": 2, "end": 20, "crossfade": 3 })", 20.0).empty());
    CHECK (complaintAt (R"({ "start": 2, "end": 20, "crossfade": 3 })", 19.98).empty()); // rounding
    CHECK (complaintAt (R"({ "start": 2, "crossfade": 3 })", 20.0).empty());
    CHECK (complaintAt ("{}", 20.0).empty());

    CHECK (complaintAt (R"({ "start": 2, "end": 36, "crossfade": 3 })", 20.0) == "/bed/loop/end");
    CHECK (complaintAt (R"({ "start": 2, "end": 20.2, "crossfade": 3 })", 20.0) == "/bed/loop/end");
    CHECK (complaintAt (R"({ "start": 30 })", 20.0) == "/bed/loop/start");
    CHECK (complaintAt (R"({ "start": 20 })", 20.0) == "/bed/loop/start");
    CHECK (complaintAt (R"({ "start": 16, "crossfade": 3 })", 20.0) == "/bed/loop");
}

TEST_CASE ("A loop that ends before it starts is called so", "[planning]")
{
    for (const auto* loop : { R"({ "start": 4, "end": 3 })", R"({ "start": 4, "end": 4, "crossfade": 1 })" })
        CHECK (sessionWith (loop).error().problem == "the loop ends before it starts");
    CHECK (sessionWith (R"({ "start": 2, "end": 4, "crossfade": 3 })").error().problem.find ("crossfade")
           != std::string::npos);
}
