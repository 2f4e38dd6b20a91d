// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/BriefWords.h"
#include "Engine/Live/PlayerState.h"
#include "Model/BreathState.h"
#include "Model/Result.h"
#include "Model/Units.h"

#include <span>
#include <string>

namespace slackwater::engine
{

class MicrophoneBreath;

/** What of a session that plays is not as wished, in plain words, for a person to read: one thing at a time, the
    gravest. Of the microphone it tells a thing for a moment only; what lasts is its trouble(). A value without threads.
 */
class Remarks
{
public:
    /** begin: where the session begins, or goes on. */
    explicit Remarks (Seconds begin) : lastHeard (begin) {}

    void cannotGoOn (const std::string& why);
    void deviceKeepsNoTime (const std::string& name);
    void aboutDevice (std::string words) { device = std::move (words); }

    /** There is no microphone, or it has gone; empty: there is one, or none is wanted. */
    void aboutMicrophone (std::string words) { missing = std::move (words); }

    /** The guard has ended the pacing by itself. */
    void aboutGuard (const std::string& reason, BriefWords::Time now);

    /** waits: how often sound has had to wait for the disk; `now` is session time. */
    void aboutDisk (int waits, Seconds now);

    /** Sounds that could not be played; none: nothing new. */
    void aboutFaults (std::span<const Error>);

    /** microphone: null when the breath comes from elsewhere. */
    void aboutBreath (const BreathState&, const MicrophoneBreath* microphone);

    /** Empty: all is well, or has been told. */
    [[nodiscard]] const std::string& gravest (BriefWords::Time now);

    [[nodiscard]] MicrophoneTrouble trouble() const noexcept
    {
        return missing.empty() ? unheard : MicrophoneTrouble::missing;
    }

private:
    [[nodiscard]] MicrophoneTrouble troubleOf (const BreathState&, const MicrophoneBreath*) const;

    std::string failure, device, missing, guard, disk, faults, fallback;
    MicrophoneTrouble unheard = MicrophoneTrouble::none;
    BriefWords aboutHearing;
    BriefWords::Time guardUntil {};
    int waitsTold = 0;
    Seconds diskUntil { 0.0 }, lastHeard;
};

} // namespace slackwater::engine
