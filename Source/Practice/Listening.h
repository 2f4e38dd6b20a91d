// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Breath/Sources/KeyBreath.h"
#include "Model/Profile.h"
#include "Model/Result.h"

#include <memory>
#include <optional>
#include <string>

namespace slackwater::practice
{

/** Where the breath of a session comes from, ready to be listened to. The microphone has no source of its own: the
    player opens it with the device. */
struct Listening
{
    bool isMicrophone = false;
    bool isLiveOnly = false;                      // the microphone, keys, OSC: they come as time passes
    std::unique_ptr<breath::BreathSource> source; // null with the microphone
    std::shared_ptr<breath::Taps> taps;           // where keys are told; null when none are listened to
    std::string description;                      // for the trace, for people
    std::optional<Error> notice;                  // a recording is tracked by the simpler method, and why
};

/** By words: mic (or microphone), keys, osc[:PORT], none, sim:RATE[,key=value…], FILE (as the microphone),
    TRACE.jsonl. A recording is heard as this person's calibration says. */
[[nodiscard]] Result<Listening> listenTo (const std::string& words, const Profile&);

/** Those words for what the profile's breath.source says; what neither knows is left as it is, and refused by
    listenTo(). */
[[nodiscard]] std::string usualBreath (const Profile&);

} // namespace slackwater::practice
