// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/DeviceWatch.h"

#include "Words/Devices.h"

#include <thread>
#include <utility>

namespace slackwater::engine
{

namespace
{
constexpr Seconds wordsStay { 20.0 };
constexpr std::chrono::milliseconds farewell { 200 }; // JACK's own thread may still be inside its own
} // namespace

DeviceWatch::DeviceWatch (std::unique_ptr<AudioDevice> opened, AudioDevice::Wish again, Seconds p)
    : device (std::move (opened)), wish (std::move (again)), patience (p)
{
    wish.wantsInput = wish.wantsInput && device->hasMicrophone();
    tell();
}

void DeviceWatch::play (AudioDevice::Player& player, Time now)
{
    began = now;
    lastBlock.reset();
    device->start (player);
}

DeviceWatch::Sight DeviceWatch::look (Time now, std::uint64_t blocks)
{
    if (! lastBlock || blocks != blocksSeen)
        lastBlock = now;
    blocksSeen = blocks;
    const Seconds silentFor = now - *lastBlock;
    return { device->isLost() || silentFor > patience, silentFor };
}

void DeviceWatch::tend (Time now)
{
    if (device->microphoneIsLost())
    {
        const auto gone = words::say (words::devices::microphoneGone, device->microphoneName());
        const auto isTold =
            std::exchange (telling.microphone, gone) == gone; // first of all; to open it may take a while
        if (isTold && now >= nextTryOfMicrophone)
        {
            nextTryOfMicrophone = now + std::chrono::duration_cast<Time::duration> (betweenTriesOfMicrophone);
            if (device->openMicrophoneAgain())
                telling.microphone.clear();
        }
    }
    // Nothing is wrong: it was told, and need not be read for half an hour.
    if (! telling.words.empty() && now - began > wordsStay && telling.words == wordsAboutRate())
        telling.words.clear();
}

void DeviceWatch::lose() { telling.words = words::say (words::devices::outputGone, telling.name); }

void DeviceWatch::letGo()
{
    std::this_thread::sleep_for (farewell);
    device->close();
}

bool DeviceWatch::openAgain()
{
    auto opened = AudioDevice::open (wish);
    if (! opened)
    {
        if (opened.error().is (words::devices::cannotBeUsed)) // it is there, but in use
            telling.words = words::say (words::devices::outputInUse, opened.error().message());
        return false;
    }
    device = std::move (*opened);
    tell();
    return true;
}

void DeviceWatch::tell() { telling = { device->name(), wordsAboutRate(), device->note() }; }

std::string DeviceWatch::wordsAboutRate() const
{
    if (device->rate() == wish.rate)
        return {};
    return words::say (words::devices::otherRate, device->name(), device->rate().value / 1000.0,
                       wish.rate.value / 1000.0);
}

} // namespace slackwater::engine
