// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/LiveSession.h"
#include "Words/Devices.h"

#include <chrono>
#include <cstdio>

namespace slackwater::engine
{

// What the device watch does: LivePlayer::Session's thread that waits for devices, so that nobody else has to.

namespace
{
constexpr Seconds deviceSilence { 2.0 }; // no block for so long: it is gone, whatever it says
constexpr std::chrono::seconds wordsStay { 20 };
} // namespace

void LivePlayer::Session::watch()
{
    auto blocks = callback.blocks();
    auto alive = std::chrono::steady_clock::now();
    while (! shouldEnd.load())
    {
        watchWake.wait (Seconds { 0.05 });
        const auto now = std::chrono::steady_clock::now();
        if (const auto seen = callback.blocks(); seen != blocks)
        {
            blocks = seen;
            alive = now;
        }
        // A device that has failed as well will never be silent by the fade.
        const auto isGivenUp = hasFailed.load() && (callback.isSilent() || now - alive > deviceSilence);
        if (renderer->isFinished() || isGivenUp)
        {
            door->close();
            stayAwake.set (false);
            setPhase (isGivenUp ? PlayerState::Phase::failed : PlayerState::Phase::ended);
            return;
        }
        const auto patience = lockstep ? lockstepPatience * 2.0 : deviceSilence;
        if (! shouldEnd.load() && ! hasFailed.load() && (door->isLost() || now - alive > patience))
        {
            waitForDevice();
            alive = std::chrono::steady_clock::now();
        }
        watchMicrophone();
        if (onDevice.isConverting() && now - doorOpened > wordsStay)
            forgetWordsAboutRate();
    }
}

/** Nothing is wrong: it was told, and need not be read for half an hour. */
void LivePlayer::Session::forgetWordsAboutRate()
{
    const std::scoped_lock lock (mutex);
    if (deviceWords == wordsAboutRate (*door))
        deviceWords.clear();
}

void LivePlayer::Session::waitForDevice()
{
    {
        const std::scoped_lock lock (mutex);
        deviceWords = words::say (words::devices::outputGone, deviceName);
        phase = PlayerState::Phase::waiting;
    }
    std::this_thread::sleep_for (std::chrono::milliseconds (200)); // JACK's own thread may still be inside its farewell
    door->close();
    while (! shouldEnd.load())
    {
        auto opened = AudioDevice::open ({ options.outputDevice, options.inputDevice, microphone != nullptr, rate });
        if (opened)
        {
            callback.comeBack();
            {
                const std::scoped_lock lock (mutex);
                deviceName = (*opened)->name();
                deviceWords = (*opened)->note().empty() ? wordsAboutRate (**opened) : (*opened)->note();
                phase = isPaused ? PlayerState::Phase::paused : PlayerState::Phase::playing;
            }
            openDoor (std::move (*opened));
            return;
        }
        if (opened.error().is (words::devices::cannotBeUsed)) // it is there, but in use
            say (words::say (words::devices::outputInUse, opened.error().message()));
        watchWake.wait (Seconds { 1.0 });
    }
}

/** A microphone on a device of its own may go and come back without the session's having to wait. */
void LivePlayer::Session::watchMicrophone()
{
    if (! door->microphoneIsLost())
        return;
    const auto name = door->microphoneName();
    say (words::say (words::devices::microphoneGone, name));
    if (const auto time = std::chrono::steady_clock::now(); time >= nextTryOfMicrophone)
    {
        nextTryOfMicrophone = time + std::chrono::seconds (2);
        if (door->openMicrophoneAgain())
            say ({});
    }
}

void LivePlayer::Session::say (std::string aboutDevice)
{
    const std::scoped_lock lock (mutex);
    deviceWords = std::move (aboutDevice);
}

std::string LivePlayer::Session::wordsAboutRate (const AudioDevice& opened) const
{
    if (opened.rate() == rate)
        return {};
    return words::say (words::devices::otherRate, opened.name(), opened.rate().value / 1000.0, rate.value / 1000.0);
}

} // namespace slackwater::engine
