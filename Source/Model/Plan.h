// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Session.h"

#include <string>
#include <variant>
#include <vector>

namespace slackwater
{

/** A segment chosen for this person, and why. */
struct PlannedSay
{
    std::string segment, role, file, text, voice;
    Seconds length { 0.0 };
    Cue on = Cue::exhale;
    bool optional = false;
    std::string why;

    bool operator== (const PlannedSay&) const = default;
};

/** A bell: either a recorded sound (file set) or a processor (processor set). It sounds for `length`; what comes
    after may begin once `occupies` has passed. */
struct PlannedRing
{
    std::string sound, file, processor;
    Seconds length { 0.0 }, occupies { 0.0 };
    bool optional = false;

    bool operator== (const PlannedRing&) const = default;
};

struct PlannedRest
{
    RestRange range;
    bool operator== (const PlannedRest&) const = default;
};
struct PlannedPace
{
    std::optional<Bpm> to;
    Seconds over { 0.0 };
    bool operator== (const PlannedPace&) const = default;
};
struct PlannedSection
{
    std::string id, title;
    bool operator== (const PlannedSection&) const = default;
};

struct PlannedStep;

/** A repeat with every round it might take resolved: rounds.size() == times.most. How many are played is decided
    while playing, as rests are. */
struct PlannedRepeat
{
    TimesRange times;
    std::vector<std::vector<PlannedStep>> rounds;

    bool operator== (const PlannedRepeat&) const;
};

struct PlannedStep
{
    std::variant<PlannedSay, PlannedRing, PlannedRest, PlannedPace, PlannedSection, PlannedRepeat> what;
    bool leads = false; // words that lead the breath or speak of the pacer, and the name of a part that does: they are
                        // passed over once pacing is off

    bool operator== (const PlannedStep&) const = default;
};

inline bool PlannedRepeat::operator== (const PlannedRepeat&) const = default;

/** The bed, resolved: `file` is set for a looped sound. */
struct PlannedBed
{
    Bed bed;
    std::string file;

    bool operator== (const PlannedBed&) const = default;
};

/** A session resolved for one person and one length. Self-contained: pacing needs nothing else, rendering needs only
    the files it names. */
struct Plan
{
    std::string packId, packVersion, sessionId, title, language;
    Seconds length { 600.0 };
    std::uint64_t seed = 0;
    BreathPattern pattern;
    std::optional<PlannedBed> bed;
    std::vector<PlannedStep> steps;    // sections are markers in the one sequence
    std::vector<PlannedSay> ease;      // what may be said when the guard ends pacing (role guard.ease); may be empty
    std::vector<PlannedSay> easePaced; // and what only when the pacer had slowed down by then (role guard.ease.paced)
    std::vector<std::string> notes;    // reasons that belong to no single step
    // What of the profile pacing and rendering go by.
    Bpm resting { 14.0 }, slowest { 5.0 };
    bool lead = true;
    Decibels bedLevel { 0.0 }, voiceLevel { 0.0 };
    double room = 0.0;         // how much of a room is heard around the voice: 0 none, 1 most
    bool slowerSpeech = false; // words are said up to a tenth slower as the breath slows

    bool operator== (const Plan&) const = default;
};

} // namespace slackwater
