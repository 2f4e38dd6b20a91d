// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Breath/Sources/KeyBreath.h"
#include "Model/Profile.h"
#include "Model/Result.h"

#include <memory>
#include <string>

namespace slackwater::cli
{

/** What `--breath` means: mic · keys · osc[:PORT] · FILE (as the microphone) · TRACE.jsonl · sim:RATE[,key=value…] ·
 * none. */
struct BreathArgument
{
    bool isMicrophone = false;
    bool isLiveOnly = false;                      // the microphone, keys, OSC: they come as time passes
    std::unique_ptr<breath::BreathSource> source; // null with the microphone
    std::shared_ptr<breath::Taps> taps;           // where keys are told; null when none are listened to
    std::string description;                      // for the trace, for people
};

/** What the profile's breath.source is called here; what neither knows is left as it is, and refused by readBreath().
 */
[[nodiscard]] std::string usualBreath (const Profile&);

/** A recording is heard as this person's calibration says. */
[[nodiscard]] Result<BreathArgument> readBreath (const std::string& text, const Profile&);

/** For --help. */
inline constexpr const char* breathHelp =
    "where the breath comes from: mic, a recording (FILE.wav), a trace (FILE.jsonl), "
    "a simulated breather (sim:14,follows=1,irregular=0.2), or none";

} // namespace slackwater::cli
