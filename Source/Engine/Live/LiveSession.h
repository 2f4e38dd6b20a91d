// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/AudioDevice.h"
#include "Engine/Live/Analysis.h"
#include "Engine/Live/DeviceWatch.h"
#include "Engine/Live/LivePlayer.h"
#include "Engine/Live/NowPlaying.h"
#include "Engine/Live/Remarks.h"
#include "Engine/Live/SessionCallback.h"
#include "Engine/Live/SessionOnDevice.h"
#include "Engine/Live/StayAwake.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace slackwater::engine
{

/** One session from start to end: the parts and the threads between them. What LivePlayer hides.

    Locks: `mutex` guards what is shown (owner, analysis, device watch); the audio callback never takes it. */
class LiveSession
{
public:
    /** The wish, with which the device was opened and will be again, has the session's rate. */
    LiveSession (Plan, PlayerOptions, const AudioDevice::Wish&, std::unique_ptr<AudioDevice>,
                 std::unique_ptr<Renderer>);
    ~LiveSession();

    void begin();
    void pause (bool isPaused);
    void leave(); // fades out, then ends all threads; returns when done
    void send (const Command&);
    void setVoiceLevel (Decibels level) { renderer->setVoiceLevel (level); }
    void setBedLevel (Decibels level) { renderer->setBedLevel (level); }
    [[nodiscard]] PlayerState state();
    bool waitUntilFinished (Seconds most);

    const SampleRate rate;
    [[nodiscard]] Samples latency() const noexcept { return renderer->latency(); }

private:
    static constexpr Seconds lockstepPatience { 8.0 }; // less than JACK's ten seconds, after which it drops a client

    [[nodiscard]] bool isOver() const noexcept
    {
        return phase == PlayerState::Phase::ended || phase == PlayerState::Phase::idle
               || phase == PlayerState::Phase::failed;
    }
    void setPhase (PlayerState::Phase);
    [[nodiscard]] SessionOnDevice::WaitForOthers waiting();
    void waitForTheOthers (int frames, std::int64_t played);
    void playOnDevice();
    template <typename Work>
    void orGiveUp (Work&&);
    void read();
    void analyse();
    void watch();
    [[nodiscard]] bool endIfOver (Seconds silentFor);
    void waitForDevice();
    /** In lockstep the clock is the session's own. */
    void endIfTimeless (std::chrono::steady_clock::time_point now);
    void take (const Event& event)
    {
        const std::scoped_lock lock (mutex);
        shown.take (event);
    }
    void take (std::span<const Command> commands)
    {
        const std::scoped_lock lock (mutex);
        shown.take (commands);
    }
    void tellOfGuard (const Event& event) // who has said that it is too much needs no other word for it
    {
        const std::scoped_lock lock (mutex);
        if (const auto* guard = std::get_if<GuardEvent> (&event.what); guard != nullptr && ! shown.tooMuchIsSaid())
            remarks.aboutGuard (guard->reason, std::chrono::steady_clock::now());
    }
    void showDevice() // with the mutex held
    {
        deviceName = devices.told().name;
        remarks.aboutDevice (devices.told().words);
        remarks.aboutMicrophone (devices.told().microphone);
    }
    void afterTick (Seconds expectedEnd, const BreathState&);
    [[nodiscard]] Samples heardPosition() const noexcept;

    const Plan plan;
    PlayerOptions options;
    const bool lockstep;
    std::unique_ptr<Renderer> renderer;
    std::unique_ptr<MicrophoneBreath> microphone; // when it is listened to
    breath::NoBreath nothing;
    ListeningRing ring;
    WakeUp analysisWake, readerWake, watchWake;
    StayAwake stayAwake;
    bool isAwakeAskedFor = false; // the watch's
    std::chrono::steady_clock::time_point deviceBegan {};
    std::int64_t framesBefore = 0; // given to devices before this one
    SessionCallback callback;
    SessionOnDevice onDevice;

    std::mutex mutex;
    std::condition_variable changed;
    PlayerState::Phase phase = PlayerState::Phase::idle;
    bool isPaused = false;
    NowPlaying shown;
    BreathState breathState;
    Seconds expectedEnd { 0.0 };
    std::string deviceName;
    Remarks remarks;
    bool microphoneHeard = false;

    std::unique_ptr<Analysis> analysis;
    DeviceWatch devices; // owner before begin() and after the threads; else the watcher's
    std::atomic<bool> shouldEnd { false }, hasBegun { false }, hasFailed { false }, isTimeless { false },
        wantsAwake { true };
    std::thread reader, analyst, watcher;
};

} // namespace slackwater::engine
