// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathPattern.h"
#include "Model/Json/JsonValue.h"
#include "Model/LongestSession.h"
#include "Model/Session.h"
#include "Words/Json.h"

#include <array>
#include <cmath>

/** What a session may ask for: held against those that packs bring, and against the plans that traces bring, which come
    from strangers no less. For .cpp files of Json/ only. */
namespace slackwater::json
{

inline constexpr double longestRestSeconds = 3600.0, longestRestBreaths = 200.0, longestPaceSeconds = 7200.0,
                        longestSoundSeconds = 24.0 * 3600.0;
inline constexpr int mostTimes = 1000;
inline constexpr double slowestGentleBpm = 4.0, fastestBpm = 30.0,
                        slowestBpm = 1.0; // design: pace.to lies in 4…30; below 4 only when intense

/** [min, ideal, max], in order. */
[[nodiscard]] inline std::array<double, 3> readTriple (const JsonValue& value, double most)
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

[[nodiscard]] inline RestRange readRestRange (const JsonValue& value)
{
    const auto breaths = value.find ("breaths"), seconds = value.find ("seconds");
    if (breaths.has_value() == seconds.has_value())
        value.wrong (words::json::restUnit);
    const auto triple = breaths ? readTriple (*breaths, longestRestBreaths) : readTriple (*seconds, longestRestSeconds);
    return { breaths ? RestUnit::breaths : RestUnit::seconds, triple[0], triple[1], triple[2] };
}

[[nodiscard]] inline TimesRange readTimes (const JsonValue& value)
{
    const auto times = readTriple (value, mostTimes);
    for (const auto time : times)
        if (time != std::floor (time))
            value.wrong (words::json::partOfARound);
    return { static_cast<int> (times[0]), static_cast<int> (times[1]), static_cast<int> (times[2]) };
}

[[nodiscard]] inline Cue readCue (const JsonValue& value)
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

/** The shares of one breath. */
[[nodiscard]] inline BreathPattern readShares (const JsonValue& value)
{
    const BreathPattern pattern { value.at ("inhale").number (0.05, 1.0), value.number ("holdIn", 0.0, 1.0, 0.0),
                                  value.at ("exhale").number (0.05, 1.0), value.number ("holdOut", 0.0, 1.0, 0.0) };
    if (std::abs (pattern.inhale + pattern.holdIn + pattern.exhale + pattern.holdOut - 1.0) > 1e-3)
        value.wrong (words::json::sharesOfABreath, pattern.inhale + pattern.holdIn + pattern.exhale + pattern.holdOut);
    return pattern;
}

[[nodiscard]] inline Decibels readBedLevel (const JsonValue& bed)
{
    return Decibels { bed.number ("level", -80.0, 12.0, -14.0) };
}

[[nodiscard]] inline double readBedSetting (const JsonValue& setting) { return setting.number (-1e6, 1e6); }

[[nodiscard]] inline BedLoop readLoop (const JsonValue& value)
{
    const BedLoop loop { Seconds { value.number ("start", 0.0, 86400.0, 0.0) },
                         Seconds { value.number ("end", 0.0, 86400.0, 0.0) },
                         Seconds { value.number ("crossfade", 0.0, 60.0, 0.0) } };
    if (loop.end.count() > 0.0 && loop.end <= loop.start)
        value.wrong (words::json::loopEndsFirst);
    if (loop.end.count() > 0.0 && loop.end - loop.start < 2.0 * loop.crossfade + Seconds { 0.1 })
        value.wrong (words::json::loopTooShort);
    return loop;
}

} // namespace slackwater::json
