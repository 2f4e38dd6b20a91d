// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"
#include "Model/Result.h"
#include "Model/Units.h"

#include <memory>
#include <string>

namespace slackwater::engine
{

/** An audio device that has been opened: where sound leaves and the microphone's enters. Hides JUCE's device classes
   from whoever plays.

    Threads: everything on one thread at a time; the player on the device's own. */
class AudioDevice
{
public:
    struct Wish
    {
        std::string output, input; // as listDevices() names them; empty: the defaults
        bool wantsInput = true;
        SampleRate rate { 0.0 }; // if the device has it; 0: the device's own
        bool apart = false;      // the microphone as a device of its own, even where one could serve both ends
    };

    /** Who plays on it. */
    class Player
    {
    public:
        /** The next block, on the device's thread. microphone: null when there is none; left and right: to be filled.
         */
        virtual void play (const float* microphone, float* left, float* right,
                           int frames) noexcept SLACKWATER_NONBLOCKING = 0;

    protected:
        ~Player() = default;
    };

    /** Errors (kind device): there is none, none of that name, or it is busy. Without a microphone it opens all the
       same, and says so in note(); at another rate than wished for, as rate() tells. A microphone of another device is
       brought to this one's clock (SecondClock.h). */
    [[nodiscard]] static Result<std::unique_ptr<AudioDevice>> open (const Wish&);
    ~AudioDevice();

    /** The player has to stay until close(). */
    void start (Player&);
    void close();

    [[nodiscard]] SampleRate rate() const noexcept;
    [[nodiscard]] bool hasMicrophone() const noexcept;
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string microphoneName() const;
    [[nodiscard]] std::string note() const;

    /** The device has gone away by itself. */
    [[nodiscard]] bool isLost() const noexcept;

    /** A microphone of another device has gone away by itself: it is heard as silence. */
    [[nodiscard]] bool microphoneIsLost() const noexcept;

    /** False: it is not back yet. */
    [[nodiscard]] bool openMicrophoneAgain();

private:
    struct State;
    explicit AudioDevice (std::unique_ptr<State>);
    std::unique_ptr<State> state;
};

} // namespace slackwater::engine
