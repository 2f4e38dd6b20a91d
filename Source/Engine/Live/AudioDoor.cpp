// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/AudioDoor.h"

#include "Engine/Live/DeviceTypes.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <vector>

namespace slackwater::engine
{

namespace
{
    constexpr int pieceFrames = 4096;             // a device's larger blocks are served in pieces, a mono device's second channel fits in one
    constexpr int wantedFrames = 1024;            // where the device lets us choose: few wake-ups, and nobody plays an instrument on it
    constexpr double preferredRate = 48000.0;

    /** JUCE's callback, reduced to a microphone and two channels. */
    class Threshold final : public juce::AudioIODeviceCallback
    {
    public:
        AudioDoor::Block block;
        std::atomic<bool> isClosing { false }, isLost { false };

        void audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs, int frames, const juce::AudioIODeviceCallbackContext&) override
        {
            for (int at = 0; at < frames; at += pieceFrames)
            {
                const auto count = std::min (pieceFrames, frames - at);
                auto* left = outs > 0 ? out[0] + at : spareLeft.data();
                auto* right = outs > 1 ? out[1] + at : spareRight.data();
                block (ins > 0 ? in[0] + at : nullptr, left, right, count);
                if (outs == 1)
                    for (int i = 0; i < count; ++i)
                        left[i] = 0.5f * (left[i] + right[i]);
                for (int channel = 2; channel < outs; ++channel)
                    std::fill_n (out[channel] + at, count, 0.0f);
            }
        }

        void audioDeviceAboutToStart (juce::AudioIODevice*) override     { isLost.store (false); }
        void audioDeviceStopped() override                               { isLost.store (! isClosing.load()); }
        void audioDeviceError (const juce::String&) override             { isLost.store (true); }

    private:
        std::array<float, pieceFrames> spareLeft {}, spareRight {};
    };

    /** Which device of which type; empty names are defaults. */
    struct Choice
    {
        std::unique_ptr<juce::AudioIODeviceType> type;
        juce::String output, input, note;
    };

    Result<Choice> choose (const AudioDoor::Wish& wish)
    {
        const juce::String wantedOutput { wish.output }, wantedInput { wish.input };
        auto types = scanDeviceTypes();
        bool outputExists = false;
        for (auto& type : types)
        {
            const auto output = wantedOutput.isEmpty() ? defaultName (*type, false) : wantedOutput;
            if (output.isEmpty() || ! choosableNames (*type, false).contains (output))
                continue;
            outputExists = true;
            Choice choice { nullptr, output, {}, {} };
            if (wish.wantsInput)
            {
                choice.input = wantedInput.isEmpty() ? defaultName (*type, true) : wantedInput;
                if (! choosableNames (*type, true).contains (choice.input))
                {
                    if (wantedInput.isNotEmpty() && wantedOutput.isEmpty() && &type != &types.back())
                        continue;                 // perhaps the next type has both
                    choice.note = choice.input.isEmpty() ? "There is no microphone, so the session goes by time."
                                                         : "The microphone \"" + choice.input + "\" is not there, so the session goes by time.";
                    choice.input = {};
                }
            }
            choice.type = std::move (type);
            return choice;
        }
        if (wantedOutput.isNotEmpty() && ! outputExists)
            return fail (ErrorKind::device, wish.output, {}, "there is no audio output of that name", "see \"slackwater-cli devices\" for those there are");
        return fail (ErrorKind::device, {}, {}, "there is no audio device to play on", "connect a sound card or start a JACK server; \"slackwater-cli render\" needs none");
    }

    double chooseRate (juce::AudioIODevice& device, SampleRate wanted)
    {
        const auto rates = device.getAvailableSampleRates();
        if (wanted.value > 0.0)
            return rates.contains (wanted.value) ? wanted.value : 0.0;
        if (rates.contains (preferredRate) || rates.isEmpty())
            return preferredRate;
        const auto* usable = std::find_if (rates.begin(), rates.end(), [] (double r) { return r >= 44100.0 && r <= 192000.0; });
        return usable != rates.end() ? *usable : rates.getLast();
    }
} // namespace

struct AudioDoor::State
{
    std::unique_ptr<juce::AudioIODeviceType> type;       // outlives its device
    std::unique_ptr<juce::AudioIODevice> device;
    Threshold threshold;
    double rate = 0.0;
    bool hasMicrophone = false;
    std::string name, note;

    /** Empty: it is open. */
    juce::String tryOpen (const Choice& choice, const Wish& wish)
    {
        device.reset (type->createDevice (choice.output, choice.input));
        if (device == nullptr)
            return "it cannot be opened";
        rate = chooseRate (*device, wish.rate);
        if (rate <= 0.0)
            return "it does not run at " + juce::String (wish.rate.value) + " Hz";
        juce::BigInteger inputs, outputs;
        inputs.setRange (0, choice.input.isEmpty() ? 0 : 1, true);
        outputs.setRange (0, std::clamp (device->getOutputChannelNames().size(), 1, 2), true);
        const auto error = device->open (inputs, outputs, rate, wantedFrames);
        if (error.isNotEmpty())
            return error;
        rate = device->getCurrentSampleRate();
        hasMicrophone = ! device->getActiveInputChannels().isZero();
        if (! device->isOpen() || device->getActiveOutputChannels().isZero())
            return "it has no output that could be used";
        if (wish.rate.value > 0.0 && rate != wish.rate.value)
            return "it runs at " + juce::String (rate) + " Hz, not at " + juce::String (wish.rate.value);
        return {};
    }
};

AudioDoor::AudioDoor (std::unique_ptr<State> s) : state (std::move (s)) {}
AudioDoor::~AudioDoor() { close(); }

Result<std::unique_ptr<AudioDoor>> AudioDoor::open (const Wish& wish)
{
    auto chosen = choose (wish);
    if (! chosen)
        return fail (chosen.error());
    auto state = std::make_unique<State>();
    state->type = std::move (chosen->type);
    auto problem = state->tryOpen (*chosen, wish);
    if (problem.isNotEmpty() && chosen->input.isNotEmpty())
    {
        // Better a session without a microphone than none: perhaps only that end is busy.
        chosen->note = "The microphone \"" + chosen->input + "\" could not be opened (" + problem + "), so the session goes by time.";
        chosen->input = {};
        problem = state->tryOpen (*chosen, wish);
    }
    if (problem.isNotEmpty())
        return fail (ErrorKind::device, chosen->output.toStdString(), {}, "the audio device cannot be used: " + problem.toStdString(),
                     "close what else is using it, or choose another device");
    if (wish.wantsInput && ! state->hasMicrophone && chosen->note.isEmpty())
        chosen->note = "The microphone gives no channel, so the session goes by time.";
    state->name = chosen->output.toStdString();
    state->note = chosen->note.toStdString();
    return std::unique_ptr<AudioDoor> (new AudioDoor (std::move (state)));
}

void AudioDoor::start (Block block)
{
    state->threshold.block = std::move (block);
    state->device->start (&state->threshold);
}

void AudioDoor::close()
{
    if (state->device == nullptr)
        return;
    state->threshold.isClosing.store (true);
    state->device->stop();
    state->device->close();
    state->device.reset();
}

SampleRate AudioDoor::rate() const noexcept { return SampleRate { state->rate }; }
bool AudioDoor::hasMicrophone() const noexcept { return state->hasMicrophone; }
const std::string& AudioDoor::name() const noexcept { return state->name; }
const std::string& AudioDoor::note() const noexcept { return state->note; }
bool AudioDoor::isLost() const noexcept { return state->threshold.isLost.load() || state->device == nullptr || ! state->device->isOpen(); }

} // namespace slackwater::engine
