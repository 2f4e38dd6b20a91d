// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/SystemDevices.h"

#include <alsa/asoundlib.h>
#include <dlfcn.h>

#include <utility>

namespace slackwater::engine
{

namespace
{
extern "C" void ignoreJackMessage (const char*) {}

/** libjack prints a dozen lines on stderr when no server runs, which is no error here. JUCE opens the same library. */
void quietenJack()
{
    using SetFunction = void (*) (void (*) (const char*));
    static void* const library = dlopen ("libjack.so.0", RTLD_LAZY);
    if (library == nullptr)
        return;
    for (const auto* name : { "jack_set_error_function", "jack_set_info_function" })
        if (const auto set = reinterpret_cast<SetFunction> (dlsym (library, name)))
            set (ignoreJackMessage);
}

juce::String hint (const void* device, const char* what)
{
    char* text = snd_device_name_get_hint (device, what);
    const auto copy = juce::String::fromUTF8 (text);
    ::free (text);
    return copy;
}

/** ALSA lists its plug-ins (rate converters, up-mixers, "null") beside the hardware, and JUCE knows only their
    descriptions: these are the descriptions of what is at such places. */
juce::StringArray alsaNamesAt (const juce::StringArray& places)
{
    juce::StringArray names;
    void** hints = nullptr;
    if (snd_device_name_hint (-1, "pcm", &hints) != 0)
        return names;
    for (void* const* device = hints; *device != nullptr; ++device)
    {
        const auto id = hint (*device, "NAME");
        if (! places.contains (id.upToFirstOccurrenceOf (":", false, false)))
            continue;
        const auto description = hint (*device, "DESC").replace ("\n", "; "); // as JUCE 7.0.5 makes its names
        names.add (description.isEmpty() ? id : description);
    }
    snd_device_name_free_hint (hints);
    return names;
}

/** Of what goes to the desktop's sound server; some in JUCE's own words. */
juce::StringArray namesOfTheServer()
{
    juce::StringArray names { "Default ALSA Output", "Default ALSA Input", "Pulseaudio output", "Pulseaudio input" };
    names.addArray (alsaNamesAt ({ "default", "pulse", "pipewire" }));
    return names;
}

/** Without the " (2)" that JUCE puts behind names that occur twice. */
juce::String plain (const juce::String& name)
{
    const auto number = name.fromLastOccurrenceOf (" (", false, false);
    return name.endsWithChar (')') && number.dropLastCharacters (1).containsOnly ("0123456789")
               ? name.upToLastOccurrenceOf (" (", false, false)
               : name;
}

/** Of these names, those that are among the wanted. */
juce::StringArray those (const juce::StringArray& wanted, juce::StringArray names)
{
    for (int i = names.size(); --i >= 0;)
        if (! wanted.contains (plain (names[i])))
            names.remove (i);
    return names;
}
} // namespace

std::vector<std::unique_ptr<juce::AudioIODeviceType>> typesOfThisSystem()
{
    quietenJack();
    std::vector<std::unique_ptr<juce::AudioIODeviceType>> types;
    for (auto* type : { juce::AudioIODeviceType::createAudioIODeviceType_JACK(),
                        juce::AudioIODeviceType::createAudioIODeviceType_ALSA() })
        if (type != nullptr)
            types.emplace_back (type);
    return types;
}

juce::StringArray withoutPlugins (const juce::AudioIODeviceType& type, juce::StringArray names)
{
    if (type.getTypeName() != "ALSA")
        return names;
    auto real = namesOfTheServer();
    real.addArray (alsaNamesAt ({ "hw", "front", "hdmi", "iec958" }));
    return those (real, std::move (names));
}

juce::StringArray ofTheServer (const juce::AudioIODeviceType& type, const juce::StringArray& names)
{
    return type.getTypeName() == "ALSA" ? those (namesOfTheServer(), names) : juce::StringArray {};
}

} // namespace slackwater::engine
