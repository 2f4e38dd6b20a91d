// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/Remarks.h"

#include "Engine/Live/MicrophoneBreath.h"
#include "Words/Devices.h"
#include "Words/Playing.h"

namespace slackwater::engine
{

namespace
{
constexpr Seconds unheardFor { 60.0 }, silentFor { 5.0 };
constexpr Seconds diskWordsStay { 10.0 };
} // namespace

void Remarks::cannotGoOn (const std::string& why) { failure = words::say (words::playing::cannotGoOn, why); }

void Remarks::deviceKeepsNoTime (const std::string& name) { failure = words::say (words::devices::keepsNoTime, name); }

void Remarks::aboutDisk (int waits, Seconds now)
{
    if (waits > waitsTold)
        diskUntil = now + diskWordsStay;
    waitsTold = waits;
    disk = now < diskUntil ? words::say (words::playing::slowDisk) : std::string {};
}

void Remarks::aboutFaults (std::span<const Error> found)
{
    if (! found.empty())
        faults = words::say (words::playing::withoutSounds, found.size(), found.front().message());
}

void Remarks::aboutBreath (const BreathState& state, const MicrophoneBreath* microphone)
{
    if (state.rate || state.phase != BreathPhase::unknown)
        lastHeard = state.time;
    if (microphone == nullptr)
        breath.clear();
    else if (microphone->silentFor() > silentFor)
        breath = words::say (words::playing::silentMicrophone);
    else if (microphone->hearsOutput())
        breath = words::say (words::playing::hearsOutput);
    else if (state.time - lastHeard > unheardFor)
        breath = words::say (words::playing::noBreathHeard);
    else
        breath = microphone->fallbackReason();
}

const std::string& Remarks::gravest() const noexcept
{
    for (const auto* words : { &failure, &device, &disk, &faults })
        if (! words->empty())
            return *words;
    return breath;
}

} // namespace slackwater::engine
