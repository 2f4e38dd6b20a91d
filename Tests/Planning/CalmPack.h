// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Planning/Planner.h"

#include <string>
#include <utility>

/** A pack with one session, "calm", for tests of what is planned of it for whom. Each line takes four seconds. */
namespace slackwater::test
{

inline Segment line (std::string id, std::string role, Suits suits = {}, std::string voice = "anna")
{
    Segment segment;
    segment.id = std::move (id);
    segment.role = std::move (role);
    segment.file = segment.id + ".flac";
    segment.text = "…";
    segment.voice = std::move (voice);
    segment.suits = std::move (suits);
    return segment;
}

inline Step say (std::string role) { return { SayStep { std::move (role), Cue::exhale, false } }; }
inline Step rest (double least, double ideal, double most)
{
    return { RestStep { { RestUnit::seconds, least, ideal, most } } };
}

inline Pack pack()
{
    Pack made;
    made.id = "org.example.test";
    made.title = "Test";
    made.segments = { line ("arrive-any", "arrive"),
                      line ("arrive-chair", "arrive", { { "posture", { "chair" } } }),
                      line ("notice-1", "notice"),
                      line ("notice-2", "notice"),
                      line ("notice-rumination", "notice", { { "pattern", { "rumination" } } }),
                      line ("arrive-bella", "arrive", {}, "bella"),
                      line ("notice-bella", "notice", {}, "bella") };
    Session session;
    session.id = "calm";
    session.title = "Calm";
    session.file = "sessions/calm.json";
    session.minutes = { 1, 3, 10 };
    session.sections = {
        { "only",
          "Only",
          { say ("arrive"), rest (5, 10, 30), { RepeatStep { { 1, 4, 12 }, { say ("notice"), rest (5, 20, 60) } } } } }
    };
    made.sessions = { session };
    return made;
}

inline const planning::LengthOf fourSeconds = [] (const std::string&) -> Result<Seconds> { return Seconds { 4.0 }; };

} // namespace slackwater::test
