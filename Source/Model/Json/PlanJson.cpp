// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/PlanJson.h"

#include "Model/Json/JsonValue.h"
#include "Model/Json/SessionLimits.h"
#include "Model/Profile.h"

namespace slackwater::json
{

namespace
{

const char* nameOf (Cue cue) { return cue == Cue::exhale ? "exhale" : cue == Cue::inhale ? "inhale" : "any"; }

Json sayJson (const PlannedSay& say)
{
    return { { "say", say.segment },    { "role", say.role },         { "file", say.file },
             { "text", say.text },      { "voice", say.voice },       { "length", say.length.count() },
             { "on", nameOf (say.on) }, { "optional", say.optional }, { "why", say.why } };
}

Json saysJson (const std::vector<PlannedSay>& says)
{
    auto list = Json::array();
    for (const auto& say : says)
        list.push_back (sayJson (say));
    return list;
}

Json stepsJson (const std::vector<PlannedStep>& steps)
{
    auto list = Json::array();
    for (const auto& step : steps)
        list.push_back (toJson (step));
    return list;
}

struct StepToJson
{
    Json operator() (const PlannedSay& say) const { return sayJson (say); }

    Json operator() (const PlannedRing& ring) const
    {
        return { { "ring", ring.sound },
                 { "file", ring.file },
                 { "processor", ring.processor },
                 { "length", ring.length.count() },
                 { "occupies", ring.occupies.count() },
                 { "optional", ring.optional } };
    }

    Json operator() (const PlannedRest& rest) const
    {
        const auto& range = rest.range;
        return { { "rest",
                   { { range.unit == RestUnit::breaths ? "breaths" : "seconds",
                       { range.least, range.ideal, range.most } } } } };
    }

    Json operator() (const PlannedPace& pace) const
    {
        if (! pace.to)
            return { { "pace", nullptr } };
        return { { "pace", { { "to", pace.to->value }, { "over", pace.over.count() } } } };
    }

    Json operator() (const PlannedSection& section) const
    {
        return { { "section", section.id }, { "title", section.title } };
    }

    Json operator() (const PlannedRepeat& repeat) const
    {
        auto rounds = Json::array();
        for (const auto& round : repeat.rounds)
            rounds.push_back (stepsJson (round));
        return { { "repeat",
                   { { "times", { repeat.times.least, repeat.times.ideal, repeat.times.most } },
                     { "rounds", rounds } } } };
    }
};

Seconds lengthOf (const JsonValue& value) { return Seconds { value.number (0.0, longestSoundSeconds) }; }

std::vector<PlannedStep> readSteps (const JsonValue&);

PlannedSay readSay (const JsonValue& value)
{
    PlannedSay say;
    say.segment = value.at ("say").string();
    say.role = value.string ("role", "");
    say.file = value.string ("file", "");
    say.text = value.string ("text", "");
    say.voice = value.string ("voice", "");
    say.length = lengthOf (value.at ("length"));
    if (const auto on = value.find ("on"))
        say.on = readCue (*on);
    say.optional = value.boolean ("optional", false);
    say.why = value.string ("why", "");
    return say;
}

/** None where the key is not there: older plans. */
std::vector<PlannedSay> readSays (const JsonValue& root, const char* key)
{
    std::vector<PlannedSay> says;
    if (const auto list = root.find (key))
        for (const auto& item : list->items())
            says.push_back (readSay (item));
    return says;
}

PlannedStep readWhat (const JsonValue& value)
{
    if (value.find ("say"))
        return { readSay (value) };
    if (const auto ring = value.find ("ring"))
        return { PlannedRing { ring->string(), value.string ("file", ""), value.string ("processor", ""),
                               lengthOf (value.at ("length")), lengthOf (value.at ("occupies")),
                               value.boolean ("optional", false) } };
    if (const auto rest = value.find ("rest"))
        return { PlannedRest { readRestRange (*rest) } };
    if (value.hasNull ("pace"))
        return { PlannedPace {} };
    if (const auto pace = value.find ("pace"))
        return { PlannedPace { Bpm { pace->at ("to").number (slowestBpm, fastestBpm) },
                               Seconds { pace->at ("over").number (0.0, longestPaceSeconds) } } };
    if (const auto section = value.find ("section"))
        return { PlannedSection { section->string(), value.string ("title", "") } };

    const auto repeat = value.at ("repeat");
    PlannedRepeat planned { readTimes (repeat.at ("times")), {} };
    for (const auto& round : repeat.at ("rounds").items())
        planned.rounds.push_back (readSteps (round));
    if (planned.rounds.size() != static_cast<std::size_t> (planned.times.most))
        repeat.wrong (words::json::wrongRounds, planned.rounds.size(), planned.times.most);
    return { std::move (planned) };
}

PlannedStep readStep (const JsonValue& value)
{
    auto step = readWhat (value);
    step.leads = value.boolean ("leads", false);
    return step;
}

std::vector<PlannedStep> readSteps (const JsonValue& value)
{
    std::vector<PlannedStep> steps;
    for (const auto& item : value.items())
        steps.push_back (readStep (item));
    return steps;
}

PlannedBed bedFrom (const JsonValue& value)
{
    PlannedBed planned;
    planned.file = value.string ("file", "");
    planned.bed.processor = value.string ("processor", "");
    planned.bed.role = value.string ("role", "");
    (void) value.at ("level");
    planned.bed.level = readBedLevel (value);
    if (const auto settings = value.find ("settings"))
        for (const auto& [key, setting] : settings->members())
            planned.bed.settings[key] = readBedSetting (setting);
    if (const auto loop = value.find ("loop"))
        planned.bed.loop = readLoop (*loop);
    return planned;
}

} // namespace

Json toJson (const PlannedStep& step)
{
    auto json = std::visit (StepToJson {}, step.what);
    if (step.leads)
        json["leads"] = true;
    return json;
}

Json toJson (const BreathPattern& pattern)
{
    return { { "inhale", pattern.inhale },
             { "holdIn", pattern.holdIn },
             { "exhale", pattern.exhale },
             { "holdOut", pattern.holdOut } };
}

Json toJson (const PlannedBed& planned)
{
    Json value { { "processor", planned.bed.processor },
                 { "role", planned.bed.role },
                 { "file", planned.file },
                 { "level", planned.bed.level.value } };
    if (! planned.bed.settings.empty())
        value["settings"] = planned.bed.settings;
    if (planned.bed.loop)
        value["loop"] = { { "start", planned.bed.loop->start.count() },
                          { "end", planned.bed.loop->end.count() },
                          { "crossfade", planned.bed.loop->crossfade.count() } };
    return value;
}

Json toJson (const Plan& plan)
{
    return { { "pack", { { "id", plan.packId }, { "version", plan.packVersion } } },
             { "session", plan.sessionId },
             { "title", plan.title },
             { "language", plan.language },
             { "length", plan.length.count() },
             { "seed", plan.seed },
             { "pattern", toJson (plan.pattern) },
             { "bed", plan.bed ? toJson (*plan.bed) : Json() },
             { "steps", stepsJson (plan.steps) },
             { "ease", saysJson (plan.ease) },
             { "easePaced", saysJson (plan.easePaced) },
             { "notes", plan.notes },
             { "breath",
               { { "resting", plan.resting.value }, { "slowest", plan.slowest.value }, { "lead", plan.lead } } },
             { "levels", { { "bed", plan.bedLevel.value }, { "voice", plan.voiceLevel.value } } },
             { "speech", { { "room", plan.room }, { "slower", plan.slowerSpeech } } } };
}

Result<PlannedBed> readBed (const Json& node, const std::string& file, const std::string& pointer)
{
    const Source source { file, nullptr };
    return guarded ([&] { return bedFrom (JsonValue { node, pointer, source }); });
}

Result<Plan> readPlan (const Json& node, const std::string& file, const std::string& pointer)
{
    const Source source { file, nullptr };
    return guarded ([&]
    {
        const JsonValue root { node, pointer, source };
        Plan plan;
        plan.packId = root.at ("pack").at ("id").string();
        plan.packVersion = root.at ("pack").at ("version").string();
        plan.sessionId = root.at ("session").string();
        plan.title = root.string ("title", "");
        plan.language = root.string ("language", "en");
        plan.length = Seconds { root.at ("length").number (0.0, 60.0 * longestSessionMinutes) };
        if (! root.at ("seed").raw().is_number_unsigned())
            root.at ("seed").wrong (words::json::seedNotWhole);
        plan.seed = root.at ("seed").raw().get<std::uint64_t>();
        plan.pattern = readShares (root.at ("pattern"));
        if (const auto bed = root.find ("bed"))
            plan.bed = bedFrom (*bed);
        plan.steps = readSteps (root.at ("steps"));
        plan.ease = readSays (root, "ease");
        plan.easePaced = readSays (root, "easePaced");
        plan.notes = root.strings ("notes");
        const auto breath = root.at ("breath"), levels = root.at ("levels");
        plan.resting = Bpm { breath.at ("resting").number (0.1, 200.0) };
        plan.slowest = Bpm { breath.at ("slowest").number (0.1, 200.0) };
        plan.lead = breath.at ("lead").boolean();
        plan.bedLevel = Decibels { levels.at ("bed").number (quietestLevel.value, loudestLevel.value) };
        plan.voiceLevel = Decibels { levels.at ("voice").number (quietestLevel.value, loudestLevel.value) };
        if (const auto speech = root.find ("speech"))
        {
            plan.room = speech->number ("room", 0.0, 1.0, 0.0);
            plan.slowerSpeech = speech->boolean ("slower", false);
        }
        return plan;
    });
}

} // namespace slackwater::json
