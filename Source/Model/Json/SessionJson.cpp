// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/JsonValue.h"
#include "Model/Json/PackJson.h"
#include "Words/Json.h"

#include <cmath>
#include <set>

namespace slackwater::json
{

namespace
{

constexpr double longestRestSeconds = 3600.0, longestRestBreaths = 200.0, longestSessionMinutes = 24.0 * 60.0;
constexpr int mostTimes = 1000;
constexpr double slowestGentleBpm = 4.0, fastestBpm = 30.0,
                 slowestBpm = 1.0; // design: pace.to lies in 4…30; below 4 only when intense
constexpr double longestGentleHoldSeconds = 10.0;

std::array<double, 3> readTriple (const JsonValue& value, double most)
{
    const auto items = value.items();
    if (items.size() != 3)
        value.wrong (words::json::noTripleOfNumbers, items.size());
    const std::array<double, 3> triple { items[0].number (0.0, most), items[1].number (0.0, most),
                                         items[2].number (0.0, most) };
    if (triple[0] > triple[1] || triple[1] > triple[2])
        value.wrong (words::json::rangeOutOfOrder, value.raw().dump());
    return triple;
}

RestStep readRest (const JsonValue& value)
{
    value.expectKeys ({ "breaths", "seconds" });
    const auto breaths = value.find ("breaths"), seconds = value.find ("seconds");
    if (breaths.has_value() == seconds.has_value())
        value.wrong (words::json::restUnit);
    const auto triple = breaths ? readTriple (*breaths, longestRestBreaths) : readTriple (*seconds, longestRestSeconds);
    return { { breaths ? RestUnit::breaths : RestUnit::seconds, triple[0], triple[1], triple[2] } };
}

Cue readCue (const JsonValue& value)
{
    const auto name = value.string();
    if (name == "exhale")
        return Cue::exhale;
    if (name == "inhale")
        return Cue::inhale;
    if (name == "any")
        return Cue::any;
    value.wrong (words::json::noCue, name);
}

PaceStep readPace (const JsonValue& value, bool intense)
{
    value.expectKeys ({ "to", "over" });
    const auto to = value.at ("to").number (slowestBpm, fastestBpm);
    if (to < slowestGentleBpm && ! intense)
        value.at ("to").wrong (words::json::tooSlowForMost);
    return { Bpm { to }, Seconds { value.number ("over", 0.0, 7200.0, 60.0) } };
}

std::vector<Step> readSteps (const JsonValue&, bool intense);

Step readStep (const JsonValue& value, bool intense)
{
    value.expectKeys ({ "say", "on", "optional", "rest", "ring", "pace", "repeat" });
    if (value.hasNull ("pace"))
        return { PaceStep { std::nullopt, Seconds { 0.0 } } };
    if (const auto say = value.find ("say"))
    {
        const auto on = value.find ("on");
        return { SayStep { say->word(), on ? readCue (*on) : Cue::exhale, value.boolean ("optional", false) } };
    }
    if (const auto rest = value.find ("rest"))
        return { readRest (*rest) };
    if (const auto ring = value.find ("ring"))
        return { RingStep { ring->word(), value.boolean ("optional", false) } };
    if (const auto pace = value.find ("pace"))
        return { readPace (*pace, intense) };
    if (const auto repeat = value.find ("repeat"))
    {
        repeat->expectKeys ({ "times", "steps" });
        const auto times = readTriple (repeat->at ("times"), mostTimes);
        for (const auto time : times)
            if (time != std::floor (time))
                repeat->at ("times").wrong (words::json::partOfARound);
        return { RepeatStep { { static_cast<int> (times[0]), static_cast<int> (times[1]), static_cast<int> (times[2]) },
                              readSteps (repeat->at ("steps"), intense) } };
    }
    value.wrong (words::json::unknownStep);
}

std::vector<Step> readSteps (const JsonValue& value, bool intense)
{
    std::vector<Step> steps;
    for (const auto& item : value.items())
        steps.push_back (readStep (item, intense));
    return steps;
}

BreathPattern readPattern (const JsonValue& value)
{
    value.expectKeys ({ "inhale", "holdIn", "exhale", "holdOut" });
    const BreathPattern pattern { value.at ("inhale").number (0.05, 1.0), value.number ("holdIn", 0.0, 1.0, 0.0),
                                  value.at ("exhale").number (0.05, 1.0), value.number ("holdOut", 0.0, 1.0, 0.0) };
    if (std::abs (pattern.inhale + pattern.holdIn + pattern.exhale + pattern.holdOut - 1.0) > 1e-3)
        value.wrong (words::json::sharesOfABreath, pattern.inhale + pattern.holdIn + pattern.exhale + pattern.holdOut);
    return pattern;
}

Bed readBed (const JsonValue& value)
{
    value.expectKeys ({ "processor", "settings", "role", "loop", "level" });
    Bed bed;
    bed.processor = value.string ("processor", "");
    bed.role = value.string ("role", "");
    if (bed.processor.empty() == bed.role.empty())
        value.wrong (words::json::bedOfWhat);
    if (const auto settings = value.find ("settings"))
        for (const auto& [key, setting] : settings->members())
            bed.settings[key] = setting.number (-1e6, 1e6);
    if (const auto loop = value.find ("loop"))
    {
        loop->expectKeys ({ "start", "end", "crossfade" });
        bed.loop = BedLoop { Seconds { loop->number ("start", 0.0, 86400.0, 0.0) },
                             Seconds { loop->number ("end", 0.0, 86400.0, 0.0) },
                             Seconds { loop->number ("crossfade", 0.0, 60.0, 0.0) } };
        if (bed.loop->end.count() > 0.0
            && bed.loop->end - bed.loop->start < 2.0 * bed.loop->crossfade + Seconds { 0.1 })
            loop->wrong (words::json::loopTooShort);
    }
    bed.level = Decibels { value.number ("level", -80.0, 12.0, -14.0) };
    return bed;
}

Minutes readMinutes (const JsonValue& value)
{
    value.expectKeys ({ "min", "usual", "max" });
    const Minutes minutes { value.at ("min").number (0.1, longestSessionMinutes),
                            value.at ("usual").number (0.1, longestSessionMinutes),
                            value.at ("max").number (0.1, longestSessionMinutes) };
    if (minutes.least > minutes.usual || minutes.usual > minutes.most)
        value.wrong (words::json::lengthsOutOfOrder);
    return minutes;
}

std::vector<Section> readSections (const JsonValue& value, bool intense)
{
    std::vector<Section> sections;
    std::set<std::string> ids;
    for (const auto& item : value.items())
    {
        item.expectKeys ({ "id", "title", "steps" });
        Section section;
        section.id = item.at ("id").word();
        section.title = item.string ("title", section.id);
        section.steps = readSteps (item.at ("steps"), intense);
        if (! ids.insert (section.id).second)
            item.at ("id").wrong (words::json::sectionTwice, section.id);
        sections.push_back (std::move (section));
    }
    if (sections.empty())
        value.wrong (words::json::noSections);
    return sections;
}

/** Shortest rate any pace asks for: the longest a hold can get. */
double slowestPace (const std::vector<Step>& steps)
{
    auto slowest = fastestBpm;
    for (const auto& step : steps)
    {
        if (const auto* pace = std::get_if<PaceStep> (&step.what); pace != nullptr && pace->to)
            slowest = std::min (slowest, pace->to->value);
        if (const auto* repeat = std::get_if<RepeatStep> (&step.what))
            slowest = std::min (slowest, slowestPace (repeat->steps));
    }
    return slowest;
}

void checkHolds (const JsonValue& root, const Session& session)
{
    if (session.intense)
        return;
    auto slowest = fastestBpm;
    for (const auto& section : session.sections)
        slowest = std::min (slowest, slowestPace (section.steps));
    if (std::max (session.pattern.holdIn, session.pattern.holdOut) * 60.0 / slowest > longestGentleHoldSeconds)
        root.at ("pattern").wrong (words::json::holdTooLong);
}

} // namespace

Result<Session> readSession (std::string_view text, const std::string& file, std::vector<Error>* findings)
{
    return readText (text, Source { file, findings }, [] (const JsonValue& root)
    {
        root.expectKeys ({ "id", "title", "summary", "helps", "minutes", "bed", "pattern", "intense", "sections" });
        Session session;
        session.id = root.at ("id").word();
        session.title = root.at ("title").word();
        session.summary = root.string ("summary", "");
        session.helps = root.strings ("helps");
        session.intense = root.boolean ("intense", false);

        if (const auto minutes = root.find ("minutes"))
            session.minutes = readMinutes (*minutes);
        if (const auto bed = root.find ("bed"))
            session.bed = readBed (*bed);
        if (const auto pattern = root.find ("pattern"))
            session.pattern = readPattern (*pattern);
        session.sections = readSections (root.at ("sections"), session.intense);
        checkHolds (root, session);
        return session;
    });
}

} // namespace slackwater::json
