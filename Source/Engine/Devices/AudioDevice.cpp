// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/AudioDevice.h"

#include "Engine/Devices/DeviceCallbacks.h"
#include "Engine/Devices/DeviceSelection.h"
#include "Engine/Devices/SecondClock.h"
#include "Engine/Devices/ServerName.h"
#include "Words/Devices.h"

#include <algorithm>

namespace slackwater::engine
{

namespace
{
constexpr int wantedFrames =
    1024; // where the device lets us choose: few wake-ups, and nobody plays an instrument on it
constexpr Seconds microphoneSilence { 2.0 }; // no block for so long: it is gone

juce::BigInteger firstChannels (int count)
{
    juce::BigInteger channels;
    channels.setRange (0, count, true);
    return channels;
}

/** Two where there are two: who knows on which of them the microphone is. */
int microphonesOf (juce::AudioIODevice& device)
{
    return std::clamp (device.getInputChannelNames().size(), 1, OneMicrophone::most);
}
} // namespace

struct AudioDevice::State
{
    DeviceSelection choice;                                  // its type outlives its devices
    std::unique_ptr<juce::AudioIODevice> device, microphone; // microphone: only when it is apart
    OutputCallback outputCallback;
    InputCallback inputCallback;
    double rate = 0.0;
    bool hasMicrophone = false, isStarted = false;

    /** Empty: it is open. */
    juce::String tryOpen (const Wish& wish)
    {
        const auto inputHere = choice.isApart ? juce::String() : choice.input;
        device.reset(); // a device that is still open may hide what it can from the next
        device.reset (choice.type->createDevice (choice.output, inputHere));
        if (device == nullptr)
            return words::say (words::devices::cannotBeOpened);
        auto error = device->open (firstChannels (inputHere.isEmpty() ? 0 : microphonesOf (*device)),
                                   firstChannels (std::clamp (device->getOutputChannelNames().size(), 1, 2)),
                                   chooseRate (*device, wish.rate), wantedFrames);
        if (error.isNotEmpty())
            return error;
        rate = outputCallback.rate = device->getCurrentSampleRate();
        hasMicrophone = ! device->getActiveInputChannels().isZero();
        if (! device->isOpen() || device->getActiveOutputChannels().isZero() || rate <= 0.0)
            return words::say (words::devices::hasNoOutput);
        return choice.isApart ? tryOpenMicrophone() : juce::String();
    }

    /** Its clock is made once: the output's callback reads from it from then on. */
    juce::String tryOpenMicrophone()
    {
        microphone.reset();
        microphone.reset (choice.type->createDevice ({}, choice.input));
        if (microphone == nullptr)
            return words::say (words::devices::cannotBeOpened);
        if (const auto error = microphone->open (firstChannels (microphonesOf (*microphone)), {},
                                                 chooseRate (*microphone, SampleRate { rate }), wantedFrames);
            error.isNotEmpty())
            return error;
        const auto inputRate = microphone->getCurrentSampleRate();
        if (microphone->getActiveInputChannels().isZero() || inputRate <= 0.0)
            return words::say (words::devices::givesNoChannel);
        if (inputCallback.clock == nullptr)
            inputCallback.clock = std::make_unique<SecondClock> (SampleRate { inputRate }, SampleRate { rate });
        else if (inputRate != earRate)
            return words::say (words::devices::cameBackOtherwise);
        earRate = inputRate;
        hasMicrophone = true;
        return {};
    }

    double earRate = 0.0;

    void close()
    {
        outputCallback.isClosing.store (true);
        for (auto* one : { &microphone, &device })
            if (*one != nullptr)
            {
                (*one)->stop();
                (*one)->close();
                one->reset();
            }
    }
};

AudioDevice::AudioDevice (std::unique_ptr<State> s) : state (std::move (s)) {}
AudioDevice::~AudioDevice() { close(); }

Result<std::unique_ptr<AudioDevice>> AudioDevice::open (const Wish& wish)
{
    auto chosen = choose (wish);
    if (! chosen)
        return fail (chosen.error());
    auto state = std::make_unique<State>();
    state->choice = std::move (*chosen);
    auto& choice = state->choice;
    auto problem = state->tryOpen (wish);
    if (problem.isNotEmpty() && choice.input.isNotEmpty())
    {
        // Better a session without a microphone than none: perhaps only that end is busy.
        choice.note = words::say (words::devices::byTimeNotOpened, choice.input.toStdString(), problem.toStdString());
        choice.input = {};
        choice.isApart = false;
        state->microphone.reset();
        state->inputCallback.clock.reset();
        problem = state->tryOpen (wish);
    }
    if (problem.isNotEmpty())
        return fail (ErrorKind::device, choice.output.toStdString(), {},
                     isServerName (choice.output.toStdString()) ? words::devices::noServer
                                                                : words::devices::cannotBeUsed,
                     problem.toStdString());
    if (wish.wantsInput && ! state->hasMicrophone && choice.note.isEmpty())
        choice.note = words::say (words::devices::byTimeNoChannel);
    return std::unique_ptr<AudioDevice> (new AudioDevice (std::move (state)));
}

void AudioDevice::start (Player& player)
{
    state->outputCallback.player = &player;
    state->outputCallback.clock = state->inputCallback.clock.get();
    if (state->microphone != nullptr)
        state->microphone->start (&state->inputCallback);
    state->device->start (&state->outputCallback);
    state->isStarted = true;
}

void AudioDevice::close() { state->close(); }

bool AudioDevice::microphoneIsLost() const noexcept
{
    return state->isStarted && state->inputCallback.clock != nullptr
           && (state->microphone == nullptr
               || deviceTime().count() - state->inputCallback.lastHeard.load() > microphoneSilence.count());
}

bool AudioDevice::openMicrophoneAgain()
{
    if (state->microphone != nullptr)
    {
        state->microphone->stop();
        state->microphone->close();
        state->microphone.reset();
    }
    state->choice.type->scanForDevices();
    if (state->tryOpenMicrophone().isNotEmpty())
    {
        state->microphone.reset();
        return false;
    }
    state->microphone->start (&state->inputCallback);
    return true;
}

SampleRate AudioDevice::rate() const noexcept { return SampleRate { state->rate }; }
bool AudioDevice::hasMicrophone() const noexcept { return state->hasMicrophone; }
std::string AudioDevice::name() const { return state->choice.output.toStdString(); }
std::string AudioDevice::microphoneName() const { return state->choice.input.toStdString(); }
std::string AudioDevice::note() const { return state->choice.note.toStdString(); }
bool AudioDevice::isLost() const noexcept
{
    return state->outputCallback.isLost.load() || state->device == nullptr || ! state->device->isOpen();
}

} // namespace slackwater::engine
