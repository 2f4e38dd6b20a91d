// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Engine/Live/PlayerState.h"
#include "Model/Event.h"
#include "Model/Plan.h"
#include "Model/Result.h"
#include "Model/Tick.h"
#include "Model/Units.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace slackwater::engine
{

class LiveSession;

enum class BreathChoice
{
    microphone, // the input device is opened and listened to
    none        // pacing goes by time alone; no input device is opened
};

struct PlayerOptions
{
    std::filesystem::path packFolder;      // what the plan's files are relative to
    std::string outputDevice, inputDevice; // as listDevices() names them; empty: the default ones
    SampleRate rate { 0.0 };               // 0: the device's own
    BreathChoice breath = BreathChoice::microphone;
    std::unique_ptr<breath::BreathSource>
        source;                    // instead of `breath`: simulated, WAV, trace, keys; no input is opened
    std::filesystem::path weights; // the tracker's; empty: the classical fallback
    bool swapInAndOut = false;     // what calibration found out about this person

    /** A session that was cut off goes on: all that has entered its conductor, of the same plan. */
    std::vector<Tick> past;

    // Called on the analysis thread, in time order; for whoever writes a timeline or a trace. Of the player, only
    // rate() and latency() may be asked from there.
    std::function<void (const Event&)> onEvent;
    std::function<void (Samples tick, const BreathState&, std::span<const Command>)>
        onTick;                                 // before that tick's events
    std::function<void (const Error&)> onFault; // a file that could not be played, or not wholly; the session goes on

    /** The audio callback waits for the conductor and the reader. Only for servers that run faster than time (JACK's
        freewheel); SLACKWATER_LOCKSTEP=1 in the environment does the same. */
    bool lockstep = false;
};

/** Plays a plan on an audio device and listens to the breath meanwhile. One session at a time; start() again after an
   end.

    Threads: all calls come from one thread, the owner's (the window's message thread, or main). It owns three more, and
    knows the device's (Live/README.md has the map). Destroying it fades out and stops. */
class LivePlayer
{
public:
    LivePlayer();
    ~LivePlayer();

    /** Opens the devices and begins; one that still plays is stopped first. The conductor's first tick is done before
       the first sample is played. Errors: no audio device, or not of that name, or busy (kind device); an unknown
       instrument (input). */
    [[nodiscard]] Result<void> start (Plan, PlayerOptions);

    /** Fades out within 60 ms; then the session's clock stands still. resume() fades in where it was. */
    void pause();
    void resume();

    /** Fades out calmly (a second and a half) and ends; returns when it is silent and the device is closed. */
    void stop();

    /** Asks something of the conductor; taken at its next tick. */
    void send (const Command&);

    void setVoiceLevel (Decibels);
    void setBedLevel (Decibels);

    [[nodiscard]] PlayerState state() const;

    /** Returns when the session has ended, failed or been stopped; or after `most`. True: it is over. */
    bool waitUntilFinished (Seconds most = Seconds { 1.0e9 });

    /** The rate that events are counted in; 0 before start(). */
    [[nodiscard]] SampleRate rate() const noexcept;

    /** How far what is played runs behind the events' stamps, in samples; without the device's own latency. */
    [[nodiscard]] Samples latency() const noexcept;

private:
    std::unique_ptr<LiveSession> session;
};

} // namespace slackwater::engine
