// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/LiveSession.h"

#include "Model/Heard.h"
#include "Words/Playing.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace slackwater::engine
{

namespace
{
constexpr Seconds ringLength { 4.0 };  // so long the analysis may be held up (by a slow disk under a trace)
constexpr Seconds duckerAhead { 0.2 }; // beyond the block, what the mix looks at already
constexpr Seconds unheardFor { 60.0 };
constexpr Seconds diskWordsStay { 10.0 };

bool isLockstepAskedFor()
{
    const auto* value = std::getenv ("SLACKWATER_LOCKSTEP");
    return value != nullptr && std::string_view (value) == "1";
}

template <typename Condition>
void waitUntil (Seconds most, Condition&& isTrue)
{
    const auto until = std::chrono::steady_clock::now() + most;
    while (! isTrue() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for (std::chrono::microseconds (100));
}
} // namespace

LivePlayer::Session::Session (Plan p, PlayerOptions o, SampleRate sampleRate, std::unique_ptr<AudioDevice> d,
                              std::unique_ptr<Renderer> r)
    : plan (std::move (p)), options (std::move (o)), lockstep (options.lockstep || isLockstepAskedFor()),
      rate (sampleRate), renderer (std::move (r)), ring (static_cast<std::size_t> (toSamples (ringLength, rate).value)),
      callback (*renderer, ring, analysisWake, rate), onDevice (callback, rate, waiting()), shown (rate),
      expectedEnd (plan.length), lastHeard (toSeconds (renderer->position(), rate)), deviceName (d->name()),
      deviceWords (d->note().empty() ? wordsAboutRate (*d) : d->note()), door (std::move (d))
{
    if (options.source == nullptr && options.breath == BreathChoice::microphone && door->hasMicrophone())
        microphone = std::make_unique<MicrophoneBreath> (
            rate, breath::BreathTracker::Options { options.weights, options.swapInAndOut });
    auto& source = options.source != nullptr ? *options.source
                   : microphone != nullptr   ? static_cast<breath::BreathSource&> (*microphone)
                                             : nothing;

    Analysis::Callbacks callbacks;
    callbacks.onEvent = [this] (const Event& event)
    {
        {
            const std::scoped_lock lock (mutex);
            shown.take (event);
        }
        if (options.onEvent)
            options.onEvent (event);
    };
    callbacks.onPast = [this] (const Event& event) { shown.take (event); };
    callbacks.onTick = options.onTick;
    callbacks.afterTick = [this] (Seconds end, const BreathState& state) { afterTick (end, state); };
    analysis =
        std::make_unique<Analysis> (plan, rate, *renderer, ring, source, microphone.get(), std::move (callbacks));
}

LivePlayer::Session::~Session() { leave(); }

void LivePlayer::Session::begin()
{
    stayAwake.set (true);
    setPhase (PlayerState::Phase::playing);
    analyst = std::thread ([this] { analyse(); });
    waitUntil (Seconds { 10.0 }, [this] { return hasBegun.load(); });
    reader = std::thread ([this] { read(); });
    waitUntil (Seconds { 2.0 },
               [this] { return renderer->isReadAhead (static_cast<int> (toSamples (Seconds { 0.5 }, rate).value)); });
    openDoor (std::move (door));
    watcher = std::thread ([this] { watch(); });
}

void LivePlayer::Session::openDoor (std::unique_ptr<AudioDevice> opened)
{
    door = std::move (opened);
    doorOpened = std::chrono::steady_clock::now();
    onDevice.prepare (door->rate());
    door->start (onDevice);
}

// Audio callback, in lockstep only: blocking is the purpose ---------------------------------------------------------

SessionOnDevice::WaitForOthers LivePlayer::Session::waiting()
{
    if (! lockstep)
        return {};
    return [this] (int frames, std::int64_t played) { waitForTheOthers (frames, played); };
}

void LivePlayer::Session::waitForTheOthers (int frames, std::int64_t played)
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
void LivePlayer::Session::orGiveUp (Work&& work)
{
    try
    {
        work();
    }
    catch (const std::exception& error)
    {
        {
            const std::scoped_lock lock (mutex);
            failureWords = words::say (words::playing::cannotGoOn, error.what());
        }
        hasFailed.store (true);
        callback.leave();
        watchWake.wake();
    }
    hasBegun.store (true);
}

void LivePlayer::Session::read()
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

void LivePlayer::Session::analyse()
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

void LivePlayer::Session::afterTick (Seconds end, const BreathState& breath)
{
    auto faults = renderer->takeFaults();
    for (const auto& fault : faults)
        if (options.onFault)
            options.onFault (fault);
    const auto waits = renderer->waits();
    const std::scoped_lock lock (mutex);
    if (waits > waitsTold)
        diskWordsEnd = breath.time + diskWordsStay;
    waitsTold = waits;
    diskWords = breath.time < diskWordsEnd ? words::say (words::playing::slowDisk) : std::string {};
    expectedEnd = end;
    breathState = breath;
    if (! faults.empty())
        faultWords = words::say (words::playing::withoutSounds, faults.size(), faults.front().message());
    breathWords = wordsAbout (breath);
    microphoneHeard = microphone != nullptr && microphone->silentFor() < Seconds { 3.0 };
    readerWake.wake();
}

std::string LivePlayer::Session::wordsAbout (const BreathState& breath)
{
    if (breath.rate || breath.phase != BreathPhase::unknown)
        lastHeard = breath.time;
    if (microphone == nullptr)
        return {};
    if (microphone->silentFor() > Seconds { 5.0 })
        return words::say (words::playing::silentMicrophone);
    if (breath.time - lastHeard > unheardFor)
        return words::say (words::playing::noBreathHeard);
    return microphone->fallbackReason();
}

// Owner ---------------------------------------------------------------------------------------------------------------

void LivePlayer::Session::pause (bool wanted)
{
    renderer->setPaused (wanted);
    const std::scoped_lock lock (mutex);
    isPaused = wanted;
    if (! isOver())
        stayAwake.set (! wanted);
    if (phase == PlayerState::Phase::playing || phase == PlayerState::Phase::paused)
        phase = wanted ? PlayerState::Phase::paused : PlayerState::Phase::playing;
}

void LivePlayer::Session::leave()
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
        waitUntil (SessionCallback::leavingFade + Seconds { 1.0 },
                   [this] { return callback.isSilent() || renderer->isFinished(); });
        std::this_thread::sleep_for (
            std::chrono::milliseconds (100)); // until what is silent has left the device's buffer
    }
    shouldEnd.store (true);
    for (auto* wake : { &analysisWake, &readerWake, &watchWake })
        wake->wake();
    if (watcher.joinable())
        watcher.join();
    if (door != nullptr)
        door->close(); // before the threads it may wait for in lockstep
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

void LivePlayer::Session::setPhase (PlayerState::Phase next)
{
    const std::scoped_lock lock (mutex);
    phase = next;
    changed.notify_all();
}

bool LivePlayer::Session::waitUntilFinished (Seconds most)
{
    std::unique_lock lock (mutex);
    return changed.wait_for (lock, std::chrono::duration_cast<std::chrono::milliseconds> (most),
                             [this] { return isOver(); });
}

Samples LivePlayer::Session::heardPosition() const noexcept
{
    return { std::max<std::int64_t> (0, renderer->position().value - renderer->latency().value) };
}

PlayerState LivePlayer::Session::state()
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
    now.deviceName = deviceName;
    for (const auto* words : { &failureWords, &deviceWords, &diskWords, &faultWords, &breathWords })
        if (now.message.empty())
            now.message = *words;
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
