// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/Analysis.h"
#include "Engine/Devices/AudioDevice.h"
#include "Engine/Live/LivePlayer.h"
#include "Engine/Live/SessionCallback.h"
#include "Engine/Live/SessionOnDevice.h"
#include "Engine/Live/NowPlaying.h"
#include "Engine/Live/StayAwake.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace slackwater::engine
{

/** One session from start to end: the parts and the threads between them. What LivePlayer hides.

    Locks: `mutex` guards what is shown (owner, analysis, watch); the audio callback never takes it. */
struct LivePlayer::Session
{
    Session (Plan, PlayerOptions, SampleRate, std::unique_ptr<AudioDevice>, std::unique_ptr<Renderer>);
    ~Session();

    void begin();
    void pause (bool isPaused);
    void leave(); // fades out, then ends all threads; returns when done
    [[nodiscard]] PlayerState state();
    bool waitUntilFinished (Seconds most);

    const Plan plan;
    PlayerOptions options;
    const bool lockstep;
    const SampleRate rate;
    std::unique_ptr<Renderer> renderer;

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
    void openDoor (std::unique_ptr<AudioDevice>);
    template <typename Work>
    void orGiveUp (Work&&);
    void read();
    void analyse();
    void watch();
    void waitForDevice();
    void watchMicrophone();
    void forgetWordsAboutRate();
    void say (std::string aboutDevice);
    [[nodiscard]] std::string wordsAboutRate (const AudioDevice&) const;
    void afterTick (Seconds expectedEnd, const BreathState&);
    [[nodiscard]] std::string wordsAbout (const BreathState&);
    [[nodiscard]] Samples heardPosition() const noexcept;

    std::unique_ptr<MicrophoneBreath> microphone; // when it is listened to
    breath::NoBreath nothing;
    ListeningRing ring;
    WakeUp analysisWake, readerWake, watchWake;
    StayAwake stayAwake;
    SessionCallback callback;
    SessionOnDevice onDevice;

    std::mutex mutex;
    std::condition_variable changed;
    PlayerState::Phase phase = PlayerState::Phase::idle;
    bool isPaused = false;
    NowPlaying shown;
    BreathState breathState;
    Seconds expectedEnd { 0.0 }, lastHeard { 0.0 };
    std::string deviceName, failureWords, deviceWords, diskWords, faultWords, breathWords;
    Seconds diskWordsEnd { 0.0 };
    int waitsTold = 0;
    bool microphoneHeard = false;

    std::unique_ptr<Analysis> analysis;
    std::unique_ptr<AudioDevice> door; // owner before begin() and after the threads; else the watch
    std::atomic<bool> shouldEnd { false }, hasBegun { false }, hasFailed { false };
    std::chrono::steady_clock::time_point doorOpened {}, nextTryOfMicrophone {}; // the watch's
    std::thread reader, analyst, watcher;

    friend class LivePlayer;
};

} // namespace slackwater::engine
