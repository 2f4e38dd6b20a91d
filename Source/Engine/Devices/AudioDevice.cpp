// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/AudioDevice.h"

#include "Engine/Devices/DeviceSelection.h"
#include "Engine/Devices/SecondClock.h"
#include "Words/Devices.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

namespace slackwater::engine
{

namespace
{
constexpr int pieceFrames = SecondClock::mostFrames; // a device's larger blocks are served in pieces, a mono device's
                                                     // second channel fits in one
constexpr int wantedFrames =
    1024; // where the device lets us choose: few wake-ups, and nobody plays an instrument on it
constexpr Seconds microphoneSilence { 2.0 }; // no block for so long: it is gone

Seconds now() noexcept
{
    return std::chrono::duration_cast<Seconds> (std::chrono::steady_clock::now().time_since_epoch());
}

/** JUCE's callback, reduced to a microphone and two channels. */
class OutputCallback final : public juce::AudioIODeviceCallback
{
public:
    AudioDevice::Block block;
    SecondClock* clock = nullptr; // the microphone comes from there
    double rate = 0.0;            // at which it was opened
    std::atomic<bool> isClosing { false }, isLost { false };

    void audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs, int frames,
                                           const juce::AudioIODeviceCallbackContext&) override
    {
        for (int at = 0; at < frames; at += pieceFrames)
        {
            const auto count = std::min (pieceFrames, frames - at);
            auto* left = outs > 0 ? out[0] + at : spareLeft.data();
            auto* right = outs > 1 ? out[1] + at : spareRight.data();
            block (clock != nullptr ? clock->pull (count, now()).data()
                   : ins > 0        ? in[0] + at
                                    : nullptr,
                   left, right, count);
            if (outs == 1)
                for (int i = 0; i < count; ++i)
                    left[i] = 0.5f * (left[i] + right[i]);
            for (int channel = 2; channel < outs; ++channel)
                std::fill_n (out[channel] + at, count, 0.0f);
        }
    }

    /** Also when a device has been started anew by its system, at a rate that somebody chose meanwhile: then it has to
       be opened anew, for that rate. */
    void audioDeviceAboutToStart (juce::AudioIODevice* device) override
    {
        isLost.store (rate > 0.0 && device->getCurrentSampleRate() != rate);
    }
    void audioDeviceStopped() override { isLost.store (! isClosing.load()); }
    void audioDeviceError (const juce::String&) override { isLost.store (true); }

private:
    std::array<float, pieceFrames> spareLeft {}, spareRight {};
};

/** The other device's, when the microphone has one of its own. */
class InputCallback final : public juce::AudioIODeviceCallback
{
public:
    std::unique_ptr<SecondClock> clock;
    std::atomic<double> lastHeard { 0.0 };

    void audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs, int frames,
                                           const juce::AudioIODeviceCallbackContext&) override
    {
        const auto time = now();
        if (ins > 0)
            clock->push (in[0], frames, time);
        for (int channel = 0; channel < outs; ++channel)
            std::fill_n (out[channel], frames, 0.0f);
        lastHeard.store (time.count());
    }

    void audioDeviceAboutToStart (juce::AudioIODevice*) override { lastHeard.store (now().count()); }
    void audioDeviceStopped() override {}
};

juce::BigInteger firstChannels (int count)
{
    juce::BigInteger channels;
    channels.setRange (0, count, true);
    return channels;
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
        const auto error = device->open (firstChannels (inputHere.isEmpty() ? 0 : 1),
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
        if (const auto error =
                microphone->open (firstChannels (1), {}, chooseRate (*microphone, SampleRate { rate }), wantedFrames);
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
        return fail (ErrorKind::device, choice.output.toStdString(), {}, words::devices::cannotBeUsed,
                     problem.toStdString());
    if (wish.wantsInput && ! state->hasMicrophone && choice.note.isEmpty())
        choice.note = words::say (words::devices::byTimeNoChannel);
    return std::unique_ptr<AudioDevice> (new AudioDevice (std::move (state)));
}

void AudioDevice::start (Block block)
{
    state->outputCallback.block = std::move (block);
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
               || now().count() - state->inputCallback.lastHeard.load() > microphoneSilence.count());
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
