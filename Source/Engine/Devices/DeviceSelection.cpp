// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/DeviceSelection.h"

#include "Engine/Devices/DeviceTypes.h"
#include "Model/NearestName.h"
#include "Words/Devices.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace slackwater::engine
{

namespace
{
constexpr double preferredRate = 48000.0;

/** One JACK server has one clock. ALSA opens what it is told to, and drives two cards from one thread: as their clocks
    part, one of them runs dry or over, every few minutes. CoreAudio's and WASAPI's devices are joined by JUCE. */
bool haveClocksOfTheirOwn (const juce::AudioIODeviceType& type, const juce::String& output, const juce::String& input)
{
    return type.getTypeName() == "ALSA" && output != input;
}

void addNames (std::vector<std::string>& names, const juce::AudioIODeviceType& type, bool inputs)
{
    for (const auto& name : choosableNames (type, inputs))
        names.push_back (name.toStdString());
}

std::string notThere (const std::string& wanted, const juce::AudioIODeviceType& type)
{
    std::vector<std::string> inputs;
    addNames (inputs, type, true);
    if (const auto near = nearestName (wanted, inputs))
        return words::say (words::devices::byTimeNotThereNear, wanted, *near);
    return words::say (words::devices::byTimeNotThere, wanted);
}

void chooseInput (DeviceSelection& choice, juce::AudioIODeviceType& type, const juce::String& wanted)
{
    choice.input = wanted.isEmpty() ? defaultName (type, true) : wanted;
    if (choosableNames (type, true).contains (choice.input))
        return;
    choice.note = choice.input.isEmpty() ? words::say (words::devices::byTimeWithoutOne)
                                         : notThere (choice.input.toStdString(), type);
    choice.input = {};
}
} // namespace

Result<DeviceSelection> choose (const AudioDevice::Wish& wish)
{
    const juce::String wantedOutput { wish.output }, wantedInput { wish.input };
    std::optional<DeviceSelection> withoutInput;
    std::vector<std::string> outputs;
    for (auto& type : deviceTypes())
    {
        type->scanForDevices();
        addNames (outputs, *type, false);
        const auto output = wantedOutput.isEmpty() ? defaultName (*type, false) : wantedOutput;
        if (output.isEmpty() || ! choosableNames (*type, false).contains (output))
            continue;
        DeviceSelection choice { nullptr, output, {}, {}, false };
        if (wish.wantsInput)
            chooseInput (choice, *type, wantedInput);
        choice.isApart =
            choice.input.isNotEmpty() && (wish.apart || haveClocksOfTheirOwn (*type, choice.output, choice.input));
        choice.type = std::move (type);
        const auto lacksTheWished = wish.wantsInput && wantedInput.isNotEmpty() && choice.input.isEmpty();
        if (! lacksTheWished || wantedOutput.isNotEmpty())
            return choice;
        if (! withoutInput)
            withoutInput = std::move (choice); // unless another type has both
    }
    if (withoutInput)
        return std::move (*withoutInput);
    if (wantedOutput.isNotEmpty())
        return fail (ErrorKind::device, wish.output, {}, words::devices::noOutputOfThatName,
                     namesInstead (wish.output, outputs));
    return fail (ErrorKind::device, {}, {}, words::devices::noOutput);
}

double chooseRate (juce::AudioIODevice& device, SampleRate wished)
{
    const auto rates = device.getAvailableSampleRates();
    if (wished.value > 0.0 && rates.contains (wished.value))
        return wished.value;
    if (rates.contains (preferredRate) || rates.isEmpty())
        return preferredRate;
    const auto* usable =
        std::find_if (rates.begin(), rates.end(), [] (double r) { return r >= 44100.0 && r <= 192000.0; });
    return usable != rates.end() ? *usable : rates.getLast();
}

} // namespace slackwater::engine
