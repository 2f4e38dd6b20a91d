// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Layers.h"

#include <algorithm>
#include <cctype>

namespace slackwater::architecture
{

const std::vector<Layer>& layers()
{
    static const std::vector<Layer> table {
        { "Words", {}, Juce::none, { "fmt::fmt" } },
        { "System", {}, Juce::none, {} },
        { "Model", { "Words" }, Juce::none, { "tl::expected", "nlohmann_json::nlohmann_json", "date::date" } },
        { "Sound",
          { "System", "Words", "Model" },
          Juce::none,
          { "PkgConfig::sndfile", "PkgConfig::soxr", "PkgConfig::ebur128" } },
        { "Breath",
          { "Words", "Model", "Sound" },
          Juce::none,
          { "Eigen3::Eigen", "PkgConfig::liblo", "PkgConfig::zlib" } },
        { "Planning", { "Words", "Model" }, Juce::none, {} },
        { "Pacing", { "Words", "Model" }, Juce::none, {} },
        { "Tide", {}, Juce::core, {} },
        { "Bowl", {}, Juce::core, {} },
        { "Engine",
          { "Words", "Model", "Sound", "Pacing", "Breath", "Tide", "Bowl" },
          Juce::core,
          { "PkgConfig::samplerate", "PkgConfig::libpulse", "PkgConfig::libsystemd", "slackwater-rubberband" } },
        { "Storage",
          { "System", "Words", "Model" },
          Juce::none,
          { "PkgConfig::libarchive", "PkgConfig::libsodium", "PkgConfig::libunibreak", "PkgConfig::libutf8proc",
            "nlohmann_json::nlohmann_json" } },
        { "Practice",
          { "Words", "Model", "Sound", "Breath", "Planning", "Pacing", "Engine", "Storage" },
          Juce::none,
          {} },
        { "Authoring",
          { "System", "Words", "Model", "Sound", "Breath", "Planning", "Storage", "Engine" },
          Juce::core,
          { "PkgConfig::libarchive", "nlohmann_json::nlohmann_json" } },
        { "Cli",
          { "System", "Words", "Model", "Sound", "Breath", "Planning", "Pacing", "Tide", "Bowl", "Engine", "Storage",
            "Practice", "Authoring" },
          Juce::core,
          { "CLI11::CLI11", "nlohmann_json::nlohmann_json" } },
        { "App",
          { "System", "Words", "Model", "Sound", "Breath", "Planning", "Pacing", "Tide", "Bowl", "Engine", "Storage",
            "Practice", "Authoring" },
          Juce::gui,
          { "CLI11::CLI11", "nlohmann_json::nlohmann_json", "PkgConfig::shaping", "PkgConfig::x11" } }
    };
    return table;
}

const Layer* layerNamed (std::string_view name)
{
    const auto found =
        std::find_if (layers().begin(), layers().end(), [&] (const auto& layer) { return layer.name == name; });
    return found == layers().end() ? nullptr : &*found;
}

std::string layerOfTarget (std::string_view target)
{
    constexpr std::string_view prefix = "slackwater-";
    if (! target.starts_with (prefix))
        return {};

    std::string name { target.substr (prefix.size()) };
    name = name.substr (0, name.find ('-'));
    if (! name.empty())
        name.front() = static_cast<char> (std::toupper (static_cast<unsigned char> (name.front())));
    return layerNamed (name) != nullptr ? name : std::string {};
}

} // namespace slackwater::architecture
