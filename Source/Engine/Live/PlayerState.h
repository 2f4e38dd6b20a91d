// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Event.h"
#include "Model/Units.h"

#include <optional>
#include <string>

namespace slackwater::engine
{

/** Why no breath comes out of the microphone: a small sign for as long as it is so. */
enum class MicrophoneTrouble
{
    none,
    missing, // there is none, or it has gone
    silent,
    hearsOutput, // the session itself, late
    noBreath
};

/** What a person may be shown of a session that plays: a copy, true at one moment. Times are session time, which stands
    still while paused. */
struct PlayerState
{
    enum class Phase
    {
        idle, // nothing has been started, or it was stopped
        playing,
        paused,
        waiting, // the audio device is gone: the place is kept, and it goes on by itself when a device is back
        ended,
        failed // it faded out because it cannot go on (no memory, a source that broke); `message` says why; only
               // starting over helps
    };

    Phase phase = Phase::idle;
    Seconds position { 0.0 }, expectedEnd { 0.0 };
    std::string sectionId, sectionTitle;
    std::string caption;            // the words that are being said now; empty between them
    std::string why;                // why these words, for this person, here; empty between them
    std::optional<PaceEvent> pacer; // the pacer's present breath; empty: it shows nothing
    Seconds pacerBegan { 0.0 };     // when that breath's inhale began
    BreathState breath;
    float inputLevel = 0.0f, outputLevel = 0.0f; // peaks, 0..1, falling within half a second
    bool microphoneHeard = false;                // something has come out of the microphone in the last seconds
    bool breathIsHeard = false;                  // as BreathState.h says; when not, pacing goes on by time
    MicrophoneTrouble microphoneTrouble = MicrophoneTrouble::none;
    bool pacingIsOff = false;       // somebody's word or the guard has ended it; what leads is passed over
    std::string message;            // plain words about what is not as wished; empty when all is well, or has been told
    std::string deviceName;         // where it plays, as listDevices() names it
    bool deviceKeepsNoTime = false; // it took sound faster than it can be heard: nobody heard any
};

/** The words used in JSON and logs: idle, playing, paused, waiting, ended, failed. */
[[nodiscard]] const char* nameOf (PlayerState::Phase) noexcept;

} // namespace slackwater::engine
