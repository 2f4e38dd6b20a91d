// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/LiveSession.h"

#include "Engine/Live/DevicePace.h"
#include "Engine/Live/Lockstep.h"
#include "Engine/Mix/FadeLengths.h"
#include "Model/Heard.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace slackwater::engine
{

namespace
{
constexpr Seconds ringLength { 4.0 };  // so long the analysis may be held up (by a slow disk under a trace)
constexpr Seconds duckerAhead { 0.2 }; // beyond the block, what the mix looks at already
} // namespace

LiveSession::LiveSession (Plan p, PlayerOptions o, const AudioDevice::Wish& wish, std::unique_ptr<AudioDevice> opened,
                          std::unique_ptr<Renderer> r)
    : rate (wish.rate), plan (std::move (p)), options (std::move (o)),
      lockstep (options.lockstep || isLockstepAskedFor()), renderer (std::move (r)),
      ring (static_cast<std::size_t> (toSamples (ringLength, rate).value)),
      callback (*renderer, ring, analysisWake, rate), onDevice (callback, rate, waiting()), shown (rate),
      expectedEnd (plan.length), remarks (toSeconds (renderer->position(), rate)),
      devices (std::move (opened), wish, lockstep ? lockstepPatience * 2.0 : DeviceWatch::longestSilence)
{
    showDevice();
    if (wish.wantsInput && devices.hasMicrophone())
        microphone = std::make_unique<MicrophoneBreath> (
            rate, breath::BreathTracker::Options { options.weights, options.swapInAndOut });
    auto& source = options.source != nullptr ? *options.source
                   : microphone != nullptr   ? static_cast<breath::BreathSource&> (*microphone)
                                             : nothing;

    Analysis::Callbacks callbacks;
    callbacks.onEvent = [this] (const Event& event)
    {
        take (event);
        tellOfGuard (event);
        if (options.onEvent)
            options.onEvent (event);
    };
    callbacks.onPast = [this] (const Event& event) { take (event); };
    callbacks.onTick = [this] (Samples at, const BreathState& state, std::span<const Command> commands)
    {
        take (commands);
        if (options.onTick)
            options.onTick (at, state, commands);
    };
    callbacks.afterTick = [this] (Seconds end, const BreathState& state) { afterTick (end, state); };
    analysis =
        std::make_unique<Analysis> (plan, rate, *renderer, ring, source, microphone.get(), std::move (callbacks));
}

LiveSession::~LiveSession() { leave(); }

void LiveSession::begin()
{
    setPhase (PlayerState::Phase::playing);
    analyst = std::thread ([this] { analyse(); });
    waitUntil (Seconds { 10.0 }, [this] { return hasBegun.load(); });
    reader = std::thread ([this] { read(); });
    waitUntil (Seconds { 2.0 },
               [this] { return renderer->isReadAhead (static_cast<int> (toSamples (Seconds { 0.5 }, rate).value)); });
    playOnDevice();
    watcher = std::thread ([this] { watch(); });
}

void LiveSession::playOnDevice()
{
    onDevice.prepare (devices.rate());
    framesBefore = callback.frames();
    deviceBegan = std::chrono::steady_clock::now();
    devices.play (onDevice, deviceBegan);
}

// Audio callback, in lockstep only: blocking is the purpose ---------------------------------------------------------

SessionOnDevice::WaitForOthers LiveSession::waiting()
{
    if (! lockstep)
        return {};
    return [this] (int frames, std::int64_t played) { waitForTheOthers (frames, played); };
}

void LiveSession::waitForTheOthers (int frames, std::int64_t played)
{
    const auto ahead = frames + static_cast<int> (toSamples (duckerAhead, rate).value);
    waitUntil (lockstepPatience, [&]
    {
        const auto isReady =
            shouldEnd.load() || (analysis->listenedFrames() == played && renderer->isReadAhead (ahead));
        if (! isReady)
        {
            analysisWake.wake();
            readerWake.wake();
        }
        return isReady;
    });
}

// Reader --------------------------------------------------------------------------------------------------------------

/** What cannot be undone (no memory left, a source that throws) ends the session calmly and in words, not the program.
 */
template <typename Work>
void LiveSession::orGiveUp (Work&& work)
{
    try
    {
        work();
    }
    catch (const std::exception& error)
    {
        {
            const std::scoped_lock lock (mutex);
            remarks.cannotGoOn (error.what());
        }
        hasFailed.store (true);
        callback.leave();
        watchWake.wake();
    }
    hasBegun.store (true);
}

void LiveSession::read()
{
    const auto nap = lockstep ? Seconds { 0.001 } : Seconds { 0.02 };
    orGiveUp ([&]
    {
        while (! shouldEnd.load())
            if (! renderer->readAhead())
                readerWake.wait (nap);
    });
}

// Analysis ------------------------------------------------------------------------------------------------------------

void LiveSession::analyse()
{
    orGiveUp ([this]
    {
        if (! options.past.empty())
            analysis->goOnAfter (options.past);
        analysis->begin();
        hasBegun.store (true);
        while (! shouldEnd.load())
        {
            analysisWake.wait (Seconds { 0.25 });
            analysis->catchUp();
        }
    });
}

void LiveSession::afterTick (Seconds end, const BreathState& breath)
{
    auto faults = renderer->takeFaults();
    for (const auto& fault : faults)
        if (options.onFault)
            options.onFault (fault);
    const std::scoped_lock lock (mutex);
    expectedEnd = end;
    breathState = breath;
    remarks.aboutDisk (renderer->waits(), breath.time);
    remarks.aboutFaults (faults);
    remarks.aboutBreath (breath, microphone.get());
    microphoneHeard = microphone != nullptr && microphone->silentFor() < takenForSilentAfter;
    readerWake.wake();
}

// Device watch --------------------------------------------------------------------------------------------------------

/** Waits for devices, and for whoever keeps the machine awake, so that nobody else has to. */
void LiveSession::watch()
{
    while (! shouldEnd.load())
    {
        watchWake.wait (Seconds { 0.05 });
        if (const auto wants = wantsAwake.load(); std::exchange (isAwakeAskedFor, wants) != wants)
            stayAwake.set (wants); // it may ask another program: not twenty times a second
        const auto now = std::chrono::steady_clock::now();
        const auto sight = devices.look (now, callback.blocks());
        endIfTimeless (now);
        if (endIfOver (sight.silentFor))
            return;
        if (! shouldEnd.load() && ! hasFailed.load() && sight.isGone)
            waitForDevice();
        devices.tend (now);
        const std::scoped_lock lock (mutex);
        showDevice();
    }
}

bool LiveSession::endIfOver (Seconds silentFor)
{
    // A device that has failed as well will never be silent by the fade.
    const auto isGivenUp = hasFailed.load() && (callback.isSilent() || silentFor > DeviceWatch::longestSilence);
    if (! renderer->isFinished() && ! isGivenUp)
        return false;
    devices.close();
    stayAwake.set (false);
    setPhase (isGivenUp || isTimeless.load() ? PlayerState::Phase::failed : PlayerState::Phase::ended);
    return true;
}

void LiveSession::endIfTimeless (std::chrono::steady_clock::time_point now)
{
    const auto taken = toSeconds ({ callback.frames() - framesBefore }, rate);
    if (lockstep || isTimeless.load() || keepsTime (taken, now - deviceBegan))
        return;
    {
        const std::scoped_lock lock (mutex);
        remarks.deviceKeepsNoTime (deviceName);
    }
    isTimeless.store (true);
    hasFailed.store (true);
    callback.leave();
}

void LiveSession::waitForDevice()
{
    const auto tell = [this] (PlayerState::Phase next)
    {
        const std::scoped_lock lock (mutex);
        showDevice();
        phase = next == PlayerState::Phase::playing && isPaused ? PlayerState::Phase::paused : next;
    };
    devices.lose();
    tell (PlayerState::Phase::waiting);
    devices.letGo();
    while (! shouldEnd.load())
    {
        if (devices.openAgain())
        {
            callback.comeBack();
            tell (PlayerState::Phase::playing);
            playOnDevice();
            return;
        }
        tell (PlayerState::Phase::waiting);
        watchWake.wait (DeviceWatch::betweenTriesOfOutput);
    }
}

// Owner ---------------------------------------------------------------------------------------------------------------

void LiveSession::send (const Command& command)
{
    static_cast<void> (analysis->send (command)); // sixty-four in a tenth of a second are no person's
}

void LiveSession::pause (bool wanted)
{
    renderer->setPaused (wanted);
    wantsAwake.store (! wanted); // the watch sees to it: nobody here waits for another program
    const std::scoped_lock lock (mutex);
    isPaused = wanted;
    if (phase == PlayerState::Phase::playing || phase == PlayerState::Phase::paused)
        phase = wanted ? PlayerState::Phase::paused : PlayerState::Phase::playing;
}

void LiveSession::leave()
{
    bool isSounding = false, isFading = false;
    {
        const std::scoped_lock lock (mutex);
        isSounding = phase == PlayerState::Phase::playing;
        isFading = phase == PlayerState::Phase::paused; // perhaps paused only just now
    }
    if (isFading)
        std::this_thread::sleep_for (std::chrono::milliseconds (150));
    if (isSounding && watcher.joinable())
    {
        callback.leave();
        waitUntil (fades::leaving + Seconds { 1.0 }, [this] { return callback.isSilent() || renderer->isFinished(); });
        std::this_thread::sleep_for (
            std::chrono::milliseconds (100)); // until what is silent has left the device's buffer
    }
    shouldEnd.store (true);
    for (auto* wake : { &analysisWake, &readerWake, &watchWake })
        wake->wake();
    if (watcher.joinable())
        watcher.join();
    devices.close(); // before the threads it may wait for in lockstep
    if (reader.joinable())
        reader.join();
    if (analyst.joinable())
        analyst.join();
    stayAwake.set (false);
    const std::scoped_lock lock (mutex);
    if (! isOver())
        phase = PlayerState::Phase::idle;
    changed.notify_all();
}

void LiveSession::setPhase (PlayerState::Phase next)
{
    const std::scoped_lock lock (mutex);
    phase = next;
    changed.notify_all();
}

bool LiveSession::waitUntilFinished (Seconds most)
{
    std::unique_lock lock (mutex);
    return changed.wait_for (lock, std::chrono::duration_cast<std::chrono::milliseconds> (most),
                             [this] { return isOver(); });
}

Samples LiveSession::heardPosition() const noexcept
{
    return { std::max<std::int64_t> (0, renderer->position().value - renderer->latency().value) };
}

PlayerState LiveSession::state()
{
    PlayerState now;
    const auto position = heardPosition();
    const std::scoped_lock lock (mutex);
    shown.moveTo (position);
    shown.describe (now);
    now.phase = phase;
    now.position = toSeconds (position, rate);
    now.expectedEnd = expectedEnd;
    now.breath = breathState;
    now.breathIsHeard = isHeard (breathState);
    now.microphoneHeard = microphoneHeard;
    now.inputLevel = callback.inputLevel();
    now.outputLevel = callback.outputLevel();
    now.deviceKeepsNoTime = isTimeless.load();
    now.deviceName = deviceName;
    now.microphoneTrouble = remarks.trouble();
    now.message = remarks.gravest (std::chrono::steady_clock::now());
    if (isOver())
    {
        now.caption.clear();
        now.why.clear();
        now.pacer.reset();
        now.inputLevel = now.outputLevel = 0.0f;
    }
    return now;
}

} // namespace slackwater::engine
