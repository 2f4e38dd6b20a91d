// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz/Promise.h"
#include "Fuzz/Target.h"
#include "Fuzz/Walk.h"
#include "Model/Json/PackJson.h"
#include "Model/Json/PlanJson.h"
#include "Planning/Planner.h"

#include <nlohmann/json.hpp>

namespace slackwater::fuzz
{

namespace
{

void addSegmentsFor (const std::vector<Step>& steps, Pack& pack)
{
    const auto add = [&] (const std::string& role)
    {
        const auto id = role + "-" + std::to_string (pack.segments.size());
        Segment segment;
        segment.id = id;
        segment.role = role;
        segment.file = "a.wav";
        segment.text = "Words.";
        pack.segments.push_back (std::move (segment));
    };
    for (const auto& step : steps)
    {
        if (const auto* say = std::get_if<SayStep> (&step.what))
            add (say->role);
        if (const auto* ring = std::get_if<RingStep> (&step.what))
            add (ring->sound);
        if (const auto* repeat = std::get_if<RepeatStep> (&step.what))
            addSegmentsFor (repeat->steps, pack);
    }
}

/** A pack that has a recording for whatever the session wants to say. */
Pack packFor (Session session)
{
    Pack pack;
    pack.id = "any";
    pack.version = "1";
    pack.title = "Any";
    for (const auto& section : session.sections)
        addSegmentsFor (section.steps, pack);
    for (const auto* role : { "guard.ease", "guard.ease.paced" })
        addSegmentsFor ({ Step { SayStep { role } } }, pack);
    pack.sessions.push_back (std::move (session));
    return pack;
}

} // namespace

void tryIt (std::span<const std::uint8_t> bytes)
{
    std::vector<Error> findings;
    const auto session = json::readSession (textOf (bytes), "session.json", &findings);
    for (const auto& finding : findings)
        promiseHelp (finding);
    if (! isGood (session))
        return;

    const auto pack = packFor (*session);
    for (const auto minutes : { std::optional<double> {}, std::optional { session->minutes.least } })
    {
        const planning::Request request { session->id, minutes };
        const auto plan =
            planning::plan (pack, {}, request, [] (const std::string&) -> Result<Seconds> { return Seconds { 3.0 }; });
        if (! isGood (plan))
            continue;
        const auto again = json::readPlan (json::toJson (*plan), "plan.json");
        promise (again.has_value(), "what is planned can be read back", again ? "" : again.error().message());
        promise (*again == *plan, "nothing is lost by writing a plan", json::toJson (*plan).dump());
        walk (*plan);
    }
}

} // namespace slackwater::fuzz
