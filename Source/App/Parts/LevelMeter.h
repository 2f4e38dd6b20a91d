// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <string>

namespace slackwater::app
{

/** How loud something is: a short line that fills, -60 to 0 dBFS, with its name before it. */
class LevelMeter final : public juce::Component
{
public:
    explicit LevelMeter (std::string name);

    void show (float peak);
    void paint (juce::Graphics&) override;

private:
    std::string name;
    float shown = 0.0f; // 0..1 of the line
};

} // namespace slackwater::app
