// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/JsonValue.h"
#include "Model/Json/PackJson.h"
#include "Model/Json/SessionLimits.h"

#include <algorithm>
#include <set>

namespace slackwater::json
{

namespace
{

constexpr double longestGentleHoldSeconds = 10.0;
constexpr int mostSteps = 100'000; // of a session with all its rounds: a day of one every second

RestStep readRest (const JsonValue& value)
{
    value.expectKeys ({ "breaths", "seconds" });
    return { readRestRange (value) };
}

PaceStep readPace (const JsonValue& value, bool intense)
{
    value.expectKeys ({ "to", "over" });
    const auto to = value.at ("to").number (slowestBpm, fastestBpm);
    if (to < slowestGentleBpm && ! intense)
        value.at ("to").wrong (words::json::tooSlowForMost);
    return { Bpm { to }, Seconds { value.number ("over", 0.0, longestPaceSeconds, 60.0) } };
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
        return { RepeatStep { readTimes (repeat->at ("times")), readSteps (repeat->at ("steps"), intense) } };
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
    return readShares (value);
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
            bed.settings[key] = readBedSetting (setting);
    if (const auto loop = value.find ("loop"))
    {
        loop->expectKeys ({ "start", "end", "crossfade" });
        bed.loop = readLoop (*loop);
    }
    bed.level = readBedLevel (value);
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

/** How many steps there are once every repeat has gone its most rounds. A double: a few lines can nest to more than an
    integer holds. */
double stepsOf (const std::vector<Step>& steps)
{
    auto count = static_cast<double> (steps.size());
    for (const auto& step : steps)
        if (const auto* repeat = std::get_if<RepeatStep> (&step.what))
            count += static_cast<double> (repeat->times.most) * std::max (1.0, stepsOf (repeat->steps));
    return count;
}

/** A plan holds every round that may be needed. */
void checkSize (const JsonValue& root, const Session& session)
{
    auto count = 0.0;
    const auto sections = root.at ("sections").items();
    for (std::size_t i = 0; i < session.sections.size(); ++i)
    {
        count += stepsOf (session.sections[i].steps);
        if (count > static_cast<double> (mostSteps))
            sections[i].at ("steps").wrong (words::json::tooManyRounds, mostSteps);
    }
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
        checkSize (root, session);
        return session;
    });
}

} // namespace slackwater::json
