// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Result.h"
#include "Model/Units.h"

#include <span>
#include <string>

namespace slackwater::engine
{

class MicrophoneBreath;

/** What of a session that plays is not as wished, in plain words, for a person to read: one thing at a time, the
    gravest. A value without threads; `now` is session time. */
class Remarks
{
public:
    /** begin: where the session begins, or goes on. */
    explicit Remarks (Seconds begin) : lastHeard (begin) {}

    void cannotGoOn (const std::string& why);
    void deviceKeepsNoTime (const std::string& name);
    void aboutDevice (std::string words) { device = std::move (words); }

    /** waits: how often sound has had to wait for the disk. */
    void aboutDisk (int waits, Seconds now);

    /** Sounds that could not be played; none: nothing new. */
    void aboutFaults (std::span<const Error>);

    /** microphone: null when the breath comes from elsewhere. */
    void aboutBreath (const BreathState&, const MicrophoneBreath* microphone);

    /** Empty: all is well. */
    [[nodiscard]] const std::string& gravest() const noexcept;

private:
    std::string failure, device, disk, faults, breath;
    int waitsTold = 0;
    Seconds diskUntil { 0.0 }, lastHeard;
};

} // namespace slackwater::engine
