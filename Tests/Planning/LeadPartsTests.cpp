// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/LeadParts.h"
#include "Support/Catch.h"

#include <vector>

using namespace slackwater;
using planning::LeadParts;

namespace
{

Step say (std::string role) { return { SayStep { std::move (role), Cue::exhale, false } }; }
Step rest() { return { RestStep { { RestUnit::seconds, 5, 10, 30 } } }; }
Step pace() { return { PaceStep { Bpm { 6.0 }, Seconds { 120.0 } } }; }
Step letGo() { return { PaceStep {} }; }
Step repeat (std::vector<Step> steps) { return { RepeatStep { { 1, 2, 4 }, std::move (steps) } }; }

Session session (std::vector<std::vector<Step>> sections)
{
    Session made;
    made.id = "s";
    for (auto& steps : sections)
        made.sections.push_back ({ "s" + std::to_string (made.sections.size()), "A part", std::move (steps) });
    return made;
}

/** A letter for each step: l where it leads, . where not; sections by spaces, in capitals where the name leads too. */
std::string drawn (const Session& session)
{
    const LeadParts parts { session };
    std::string picture;
    for (std::size_t s = 0; s < session.sections.size(); ++s)
    {
        picture += picture.empty() ? "" : " ";
        for (std::size_t i = 0; i < session.sections[s].steps.size(); ++i)
            picture += parts.contain (s, i) ? (parts.name (s) ? 'L' : 'l') : '.';
    }
    return picture;
}

} // namespace

TEST_CASE ("Nothing leads where there is no pace", "[planning]")
{
    CHECK (drawn (session ({ { say ("a"), rest() }, { say ("b") } })) == ".. .");
    CHECK (drawn (session ({ { say ("a"), letGo(), rest() } })) == "...");
    CHECK (drawn (session ({})).empty());
}

TEST_CASE ("A part leads from the section that has a pace to the step that ends it", "[planning]")
{
    CHECK (drawn (session ({ { say ("a"), rest() },
                             { say ("intro"), rest(), pace(), say ("follow") },
                             { say ("fade"), letGo(), rest(), say ("be") } }))
           == ".. LLLL l...");
    CHECK (drawn (session ({ { say ("a") }, { pace(), say ("f") }, { say ("deeper") }, { letGo(), say ("b") } }))
           == ". LL L ..");
}

TEST_CASE ("A pace that is never ended leads to the last section, which says goodbye", "[planning]")
{
    CHECK (drawn (session ({ { say ("a") }, { pace(), say ("f") }, { say ("deeper") }, { say ("close") } }))
           == ". LL L .");
    CHECK (drawn (session ({ { say ("a") }, { pace(), say ("f") } })) == ". LL");
}

TEST_CASE ("In the first section, where somebody arrives too, it begins with the line before", "[planning]")
{
    CHECK (
        drawn (session ({ { say ("arrive"), rest(), say ("intro"), rest(), pace(), say ("f"), letGo(), say ("c") } }))
        == "..llll..");
    CHECK (drawn (session ({ { pace(), say ("f") }, { say ("c") } })) == "LL .");
}

TEST_CASE ("A pace in a repeat leads too", "[planning]")
{
    CHECK (drawn (session ({ { say ("a") }, { repeat ({ pace(), say ("f") }), say ("g") }, { letGo() } })) == ". LL .");
    CHECK (drawn (session ({ { say ("a") }, { repeat ({ pace(), say ("f"), letGo() }), say ("g") }, { say ("c") } }))
           == ". L. .");
}

TEST_CASE ("A role that is said where nothing leads holds without a pacer", "[planning]")
{
    Pack pack;
    pack.sessions = { session ({ { say ("arrive") }, { pace(), say ("follow"), say ("outside") }, { letGo() } }),
                      session ({ { repeat ({ say ("outside") }) } }) };
    CHECK (planning::rolesSaidUnled (pack) == std::set<std::string> { "arrive", "outside" });
}
