// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz/Promise.h"
#include "Fuzz/Target.h"
#include "Model/Json/ProfileJson.h"
#include "Model/Json/ProfileKeys.h"

#include <cmath>

namespace slackwater::fuzz
{

namespace
{

void promiseLimits (const Profile& profile)
{
    const auto& breath = profile.breath;
    promise (breath.slowest <= breath.resting, "no pacer stops above the resting rate");
    promise (breath.slowest > Bpm { 0.0 } && std::isfinite (breath.resting.value), "rates are rates of a body");
    promise (profile.prefers.silence >= 0.0 && profile.prefers.silence <= 1.0, "silence is a share");
    promise (profile.prefers.minutes > 0.0 && std::isfinite (profile.prefers.minutes), "minutes are a length");
    for (const auto level : { profile.prefers.bedLevel, profile.prefers.voiceLevel })
        promise (level >= quietestLevel && level <= loudestLevel, "levels stay where they can be heard and borne");
    for (const auto& [pattern, much] : profile.patterns)
        promise (much >= 0.0 && much <= 1.0, "a pattern has a share", pattern);
}

} // namespace

void tryIt (std::span<const std::uint8_t> bytes)
{
    const auto read = json::readProfile (textOf (bytes), "profile.json");
    if (! isGood (read))
        return;
    promiseLimits (*read);

    const auto written = json::writeProfile (*read);
    const auto again = json::readProfile (written, "profile.json");
    promise (again.has_value(), "what was written can be read", again ? written : again.error().message());
    promise (*again == *read, "nothing is lost by writing", written);
    promise (json::writeProfile (*again) == written, "writing twice gives the same", written);

    const auto merged = json::mergeProfiles (*read, *read, *read);
    promise (merged.has_value() && *merged == *read, "where nobody changed anything, nothing changes", written);
    for (const auto& [key, value] : json::keysOf (*read))
        if (const auto set = json::withKey (*read, key, value); isGood (set))
            promiseLimits (*set);
}

} // namespace slackwater::fuzz
