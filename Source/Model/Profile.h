// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathSourceKind.h"
#include "Model/Units.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace slackwater
{

/** How softly and loudly a person may set the bed or the voice. */
inline constexpr Decibels quietestLevel { -60.0 }, loudestLevel { 12.0 };

/** What a person likes. An empty word: none of them, so that lines made for particular ones are passed over. */
struct Preferences
{
    double minutes = 10.0;
    std::string posture = "chair", tone = "warm", experience = "new", company = "alone";
    std::string voice;
    double silence = 0.5; // 0: more words, 1: more silence
    std::string bed;      // a processor's name, instead of the session's own
    Decibels bedLevel { 0.0 }, voiceLevel { 0.0 };
    double room = 0.0;         // of a room around the voice: 0 none, 1 most
    bool slowerSpeech = false; // words up to a tenth slower as the breath slows
    bool captions = true;
    std::string motion = "full"; // full, reduced
    std::string theme = "dusk";
    std::map<std::string, std::vector<std::string>>
        words; // any other key that has words, best first: {"language": ["de"]}

    bool operator== (const Preferences&) const = default;
};

/** What half a minute of breathing with a sign found out about this person and their microphone. */
struct BreathCalibration
{
    std::string date;                      // "2026-11-25"; empty: not known
    std::string microphone;                // its name; empty: the default one, or a recording
    double heard = 0.0;                    // 0..1: share of the listening in which it was sure of the breath
    Decibels level { 0.0 }, noise { 0.0 }; // of breath and of the room, relative to full scale
    std::optional<bool> swapInAndOut; // their in-breath sounds like others' out-breath; empty: sound could not tell

    bool operator== (const BreathCalibration&) const = default;
};

struct BreathPreferences
{
    BreathSourceKind source = BreathSourceKind::microphone;
    std::string otherSource; // the word, when the source is `other`
    Bpm resting { 14.0 };
    Bpm slowest { 5.0 };             // no pacer goes below this; never above `resting`
    bool lead = true;                // false: follow only
    std::vector<std::string> limits; // "asthma", "pregnancy", any word: with one of them nobody is led
    std::vector<std::string> agreed; // intense sessions that the person was asked about and wanted: "PACK/SESSION"
    std::optional<BreathCalibration> calibration;

    /** Whether a pacer may lead this person at all (Docs/practice.md: with a limit it only follows). */
    [[nodiscard]] bool mayBeLed() const noexcept { return lead && limits.empty(); }

    /** Brings `slowest` down to the resting rate: a pacer that stopped above it would pull a body up. */
    void keepSlowestBelowResting() noexcept { slowest = std::min (slowest, resting); }

    /** What calibration found out about this person, for the tracker. */
    [[nodiscard]] bool swapsInAndOut() const noexcept
    {
        return calibration && calibration->swapInAndOut.value_or (false);
    }

    bool operator== (const BreathPreferences&) const = default;
};

/** One person's preferences: format slackwater-profile/1. Its JSON keeps keys it does not know. */
struct Profile
{
    std::string name = "me";
    Preferences prefers;
    std::map<std::string, double> patterns; // thought pattern -> how much, 0..1
    std::vector<std::string> goals;
    BreathPreferences breath;
    std::vector<std::string> usualTimes; // "07:30"
    std::string unknown; // JSON of what the file holds beyond the above, where it stood; empty: nothing. It is kept

    bool operator== (const Profile&) const = default;
};

} // namespace slackwater
