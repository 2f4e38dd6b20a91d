// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/AudioDevice.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace slackwater::engine
{

/** Holds the devices that a session plays on, and sees to it that it has some: notices when one is gone, opens it again
    when it is back, and knows what a person should be told of them meanwhile. It has no thread and no clock: whoever
    asks says what time it is, and may be kept waiting by a device.

    Threads: one at a time. */
class DeviceWatch
{
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr Seconds longestSilence { 2.0 };       // no block for so long: it is gone, whatever it says
    static constexpr Seconds betweenTriesOfOutput { 1.0 }; // how often one asks whether it is back (openAgain)
    static constexpr Seconds betweenTriesOfMicrophone { 2.0 };

    /** again: how the device is opened when it has been lost; its rate is the session's. patience: how long it may be
        silent. */
    DeviceWatch (std::unique_ptr<AudioDevice> opened, AudioDevice::Wish again, Seconds patience);

    [[nodiscard]] bool hasMicrophone() const noexcept { return device->hasMicrophone(); }
    [[nodiscard]] SampleRate rate() const noexcept { return device->rate(); }

    /** The player has to stay until close(). */
    void play (AudioDevice::Player&, Time now);
    void close() { device->close(); }

    /** How the output is. */
    struct Sight
    {
        bool isGone = false;
        Seconds silentFor { 0.0 };
    };

    /** blocks: how many the player has been asked for; a device that asks for none is gone. */
    [[nodiscard]] Sight look (Time now, std::uint64_t blocks);

    /** Sees to what is no reason to wait: a microphone of its own that is gone is tried again, at most every two
        seconds; words that have stood long enough go. */
    void tend (Time now);

    /** The output is gone: from now on that is what a person is told. */
    void lose();

    /** Closes what was lost, after the time that it may need to say farewell. */
    void letGo();

    /** False: it is not back yet, or in use. True: play() may be called. */
    [[nodiscard]] bool openAgain();

    /** For a person: where it plays, and what of that, and of the microphone, is not as wished (or nothing). */
    struct Told
    {
        std::string name, words, microphone;
    };
    [[nodiscard]] const Told& told() const noexcept { return telling; }

private:
    void tell();
    [[nodiscard]] std::string wordsAboutRate() const;

    std::unique_ptr<AudioDevice> device;
    AudioDevice::Wish wish;
    Seconds patience;
    Told telling;
    std::uint64_t blocksSeen = 0;
    std::optional<Time> lastBlock; // nothing: it has not been looked at since it began to play
    Time began {}, nextTryOfMicrophone {};
};

} // namespace slackwater::engine
