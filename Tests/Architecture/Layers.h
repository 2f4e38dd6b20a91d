// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace slackwater::architecture
{

/** How much of JUCE a layer may see. */
enum class Juce
{
    none,
    core, // modules without a user interface
    gui
};

/** One folder of Source or Plugins, and what it may use (Docs/architecture.md draws the same table). */
struct Layer
{
    std::string name;
    std::set<std::string> uses; // other layers; itself is understood
    Juce juce = Juce::none;
    std::set<std::string> libraries; // other people's, by CMake target
};

/** All layers, lowest first. */
[[nodiscard]] const std::vector<Layer>& layers();

/** The layer of that name; null when there is none. */
[[nodiscard]] const Layer* layerNamed (std::string_view);

/** The layer a target of ours belongs to ("slackwater-model" -> "Model"); empty for other targets. */
[[nodiscard]] std::string layerOfTarget (std::string_view target);

} // namespace slackwater::architecture
