// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathPattern.h"
#include "Model/Units.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace slackwater
{

/** The moment in the breath at which words begin. */
enum class Cue
{
    exhale,
    inhale,
    any
};

/** What the length of a rest is measured in. */
enum class RestUnit
{
    seconds,
    breaths
};

/** How long a silence may be: least <= ideal <= most, in its unit. */
struct RestRange
{
    RestUnit unit = RestUnit::seconds;
    double least = 0.0, ideal = 0.0, most = 0.0;

    bool operator== (const RestRange&) const = default;
};

/** How often something may be done: 0 <= least <= ideal <= most. */
struct TimesRange
{
    int least = 0, ideal = 0, most = 0;

    bool operator== (const TimesRange&) const = default;
};

struct Step;

struct SayStep
{
    std::string role;
    Cue on = Cue::exhale;
    bool optional = false;
    bool operator== (const SayStep&) const = default;
};
struct RestStep
{
    RestRange range;
    bool operator== (const RestStep&) const = default;
};
struct RingStep
{
    std::string sound;
    bool optional = false;
    bool operator== (const RingStep&) const = default;
}; // a role, or a bell processor
struct PaceStep
{
    std::optional<Bpm> to;
    Seconds over { 0.0 };
    bool operator== (const PaceStep&) const = default;
}; // empty `to` ends pacing
struct RepeatStep
{
    TimesRange times;
    std::vector<Step> steps;
    bool operator== (const RepeatStep&) const;
};

/** One instruction of a session. */
struct Step
{
    std::variant<SayStep, RestStep, RingStep, PaceStep, RepeatStep> what;

    bool operator== (const Step&) const = default;
};

inline bool RepeatStep::operator== (const RepeatStep&) const = default;

struct Section
{
    std::string id, title;
    std::vector<Step> steps;

    bool operator== (const Section&) const = default;
};

/** Where a looped file turns, in seconds of that file. */
struct BedLoop
{
    Seconds start { 0.0 }, end { 0.0 }, crossfade { 0.0 }; // end 0: the file's end

    bool operator== (const BedLoop&) const = default;
};

/** The continuous ambience under a session: a generative processor, or a looped sound. Exactly one of
    `processor` and `role` is set. */
struct Bed
{
    std::string processor;
    std::map<std::string, double> settings;
    std::string role;
    std::optional<BedLoop> loop;
    Decibels level { -14.0 }; // relative to the voice's loudness

    bool operator== (const Bed&) const = default;
};

struct Minutes
{
    double least = 3.0, usual = 10.0, most = 30.0;

    bool operator== (const Minutes&) const = default;
};

/** A recipe: sections of steps. */
struct Session
{
    std::string id, title, summary;
    std::vector<std::string> helps;
    Minutes minutes;
    std::optional<Bed> bed;
    BreathPattern pattern;
    bool intense = false; // allows pace.to below 4 a minute, or holds over 10 s
    std::vector<Section> sections;
    std::string file; // where it was read from; for error messages

    bool operator== (const Session&) const = default;
};

} // namespace slackwater
