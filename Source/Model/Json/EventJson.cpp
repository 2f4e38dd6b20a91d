// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/EventJson.h"

#include "Model/Json/JsonValue.h"
#include "Model/Json/PlanJson.h"
#include "Words/Json.h"

#include <cmath>
#include <limits>

namespace slackwater::json
{

namespace
{

using Ordered = nlohmann::ordered_json;

constexpr double anyNumber = std::numeric_limits<double>::max();

/** For reading: microseconds are enough, and 0.30000000000000004 is not worth looking at. */
double rounded (double value) { return std::round (value * 1e6) / 1e6; }

struct Describe
{
    Ordered& line;

    void operator() (const StartEvent& e) const
    {
        line["event"] = "start";
        line["id"] = e.session;
        line["length"] = rounded (e.length.count());
    }
    void operator() (const EndEvent&) const { line["event"] = "end"; }
    void operator() (const SectionEvent& e) const
    {
        line["event"] = "section";
        line["id"] = e.id;
        line["title"] = e.title;
    }

    void operator() (const SayEvent& e) const
    {
        const auto& say = e.say;
        line["event"] = "say";
        line["id"] = say.segment;
        line["role"] = say.role;
        line["length"] = rounded (say.length.count() / e.speed);
        if (e.speed != 1.0)
            line["speed"] = rounded (e.speed);
        line["on"] = say.on == Cue::exhale ? "exhale" : say.on == Cue::inhale ? "inhale" : "any";
        line["voice"] = say.voice;
        line["text"] = say.text;
        line["file"] = say.file;
    }

    void operator() (const RingEvent& e) const
    {
        line["event"] = "ring";
        line["id"] = e.ring.sound;
        line["length"] = rounded (e.ring.length.count());
    }

    void operator() (const BedEvent& e) const
    {
        line["event"] = "bed";
        line["id"] = ! e.bed ? "none" : e.bed->bed.processor.empty() ? e.bed->bed.role : e.bed->bed.processor;
        line["fade"] = rounded (e.fade.count());
    }

    void operator() (const RestEvent& e) const
    {
        line["event"] = "rest";
        line["length"] = rounded (e.length.count());
        line["least"] = rounded (e.least.count());
        line["most"] = rounded (e.most.count());
    }

    void operator() (const PaceEvent& e) const
    {
        line["event"] = "pace";
        line["rate"] = e.rate ? Ordered (rounded (e.rate->value)) : Ordered();
        if (e.rate)
            line["length"] = rounded (periodOf (*e.rate).count());
        if (e.target)
            line["target"] = rounded (e.target->value);
        line["inhale"] = e.pattern.inhale;
    }

    void operator() (const CutEvent& e) const
    {
        line["event"] = "cut";
        line["fade"] = rounded (e.fade.count());
    }

    void operator() (const BreathEvent& e) const
    {
        const auto& state = e.state;
        line["event"] = "breath";
        line["heard"] = rounded (state.time.count());
        line["rate"] = state.rate ? Ordered (rounded (state.rate->value)) : Ordered();
        line["confidence"] = rounded (state.confidence);
        line["phase"] = nameOf (state.phase);
    }

    void operator() (const GuardEvent& e) const
    {
        line["event"] = "guard";
        line["reason"] = e.reason;
    }
};

double any (const JsonValue& value) { return value.number (-anyNumber, anyNumber); }

} // namespace

nlohmann::ordered_json toTimelineJson (const Event& event, SampleRate rate)
{
    Ordered line;
    line["t"] = rounded (toSeconds (event.at, rate).count());
    line["sample"] = event.at.value;
    std::visit (Describe { line }, event.what);
    if (! event.why.empty())
        line["why"] = event.why;
    return line;
}

Json toJson (const BreathState& state)
{
    Json value { { "t", state.time.count() } };
    if (state.rate)
        value["rate"] = state.rate->value;
    if (state.phase != BreathPhase::unknown)
        value["phase"] = nameOf (state.phase);
    if (state.position != 0.0)
        value["position"] = state.position;
    if (state.confidence != 0.0)
        value["confidence"] = state.confidence;
    if (state.nextExhale)
        value["next"] = state.nextExhale->count();
    if (state.nextExhaleSpread.count() != 0.0)
        value["spread"] = state.nextExhaleSpread.count();
    return value;
}

Result<BreathState> readBreathState (const Json& node, const std::string& file, const std::string& where)
{
    const Source source { file, nullptr };
    return guarded ([&]
    {
        const JsonValue root { node, where, source };
        BreathState state;
        state.time = Seconds { any (root.at ("t")) };
        if (const auto rate = root.find ("rate"))
            state.rate = Bpm { rate->number (0.0, 1000.0) };
        if (const auto phase = root.find ("phase"))
        {
            const auto named = phaseNamed (phase->string());
            if (! named)
                phase->wrong (words::json::noPhase, phase->string());
            state.phase = *named;
        }
        state.position = root.number ("position", -anyNumber, anyNumber, 0.0);
        state.confidence = root.number ("confidence", -anyNumber, anyNumber, 0.0);
        if (const auto next = root.find ("next"))
            state.nextExhale = Seconds { any (*next) };
        state.nextExhaleSpread = Seconds { root.number ("spread", -anyNumber, anyNumber, 0.0) };
        return state;
    });
}

namespace
{

struct CommandToJson
{
    Json operator() (const TooMuchCommand&) const { return { { "tooMuch", true } }; }
    Json operator() (const PaceAgainCommand&) const { return { { "paceAgain", true } }; }
    Json operator() (const SetLengthCommand& c) const { return { { "setLength", c.length.count() } }; }
    Json operator() (const SkipCommand&) const { return { { "skip", true } }; }
    Json operator() (const MoveCommand& c) const { return { { "move", c.by.count() } }; }
    Json operator() (const SetBedCommand& c) const { return { { "setBed", c.bed ? toJson (*c.bed) : Json() } }; }
};

} // namespace

Json toJson (const Command& command) { return std::visit (CommandToJson {}, command); }

Result<Command> readCommand (const Json& node, const std::string& file, const std::string& where)
{
    const Source source { file, nullptr };
    return guarded ([&]() -> Command
    {
        const JsonValue root { node, where, source };
        if (const auto length = root.find ("setLength"))
            return SetLengthCommand { Seconds { any (*length) } };
        if (const auto by = root.find ("move"))
            return MoveCommand { Seconds { any (*by) } };
        if (root.find ("paceAgain"))
            return PaceAgainCommand {};
        if (root.find ("skip"))
            return SkipCommand {};
        if (root.hasNull ("setBed"))
            return SetBedCommand {};
        if (const auto bed = root.find ("setBed"))
        {
            auto planned = readBed (bed->raw(), file, where + "/setBed");
            if (! planned)
                throw JsonProblem { planned.error() };
            return SetBedCommand { std::move (*planned) };
        }
        if (! root.find ("tooMuch"))
            root.wrong (words::json::unknownCommand);
        return TooMuchCommand {};
    });
}

} // namespace slackwater::json
