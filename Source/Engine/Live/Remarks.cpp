// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/Remarks.h"

#include "Engine/Live/MicrophoneBreath.h"
#include "Words/Devices.h"
#include "Words/FullStops.h"
#include "Words/Playing.h"

namespace slackwater::engine
{

namespace
{
constexpr Seconds unheardFor { 60.0 };
constexpr Seconds diskWordsStay { 10.0 };
constexpr std::chrono::seconds guardWordsStay { 12 }; // as long as the word of whoever said that it is too much

std::string wordsFor (MicrophoneTrouble trouble, const std::string& otherwise)
{
    switch (trouble)
    {
        case MicrophoneTrouble::silent: return words::say (words::playing::silentMicrophone);
        case MicrophoneTrouble::hearsOutput: return words::say (words::playing::hearsOutput);
        case MicrophoneTrouble::noBreath: return words::say (words::playing::noBreathHeard);
        case MicrophoneTrouble::missing:
        case MicrophoneTrouble::none: break;
    }
    return otherwise;
}
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

void Remarks::aboutGuard (const std::string& reason, BriefWords::Time now)
{
    guard = words::asSentence (reason);
    guardUntil = now + guardWordsStay;
}

MicrophoneTrouble Remarks::troubleOf (const BreathState& state, const MicrophoneBreath* microphone) const
{
    if (microphone == nullptr)
        return MicrophoneTrouble::none;
    if (microphone->silentFor() > toldInSessionAfter)
        return MicrophoneTrouble::silent;
    if (microphone->hearsOutput())
        return MicrophoneTrouble::hearsOutput;
    return state.time - lastHeard > unheardFor ? MicrophoneTrouble::noBreath : MicrophoneTrouble::none;
}

void Remarks::aboutBreath (const BreathState& state, const MicrophoneBreath* microphone)
{
    if (state.rate || state.phase != BreathPhase::unknown)
        lastHeard = state.time;
    unheard = troubleOf (state, microphone);
    fallback = microphone != nullptr ? microphone->fallbackReason() : std::string {};
}

const std::string& Remarks::gravest (BriefWords::Time now)
{
    if (now >= guardUntil)
        guard.clear();
    aboutHearing.are (! missing.empty() ? missing : wordsFor (unheard, fallback));
    const auto& hearing = aboutHearing.at (now); // its time runs, whatever outranks it
    for (const auto* words : { &failure, &device, &guard, &disk, &faults })
        if (! words->empty())
            return *words;
    return hearing;
}

} // namespace slackwater::engine
