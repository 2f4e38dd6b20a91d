// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Parts/LevelMeter.h"

#include "App/Frame/Look.h"
#include "Words/Window.h"

#include <cmath>

namespace slackwater::app
{

LevelMeter::LevelMeter (std::string n) : name (std::move (n))
{
    setTitle (toJuce (words::say (words::window::level, name)));
    setInterceptsMouseClicks (false, false);
}

void LevelMeter::show (float peak)
{
    const auto level = peak > 0.0f ? juce::jlimit (0.0f, 1.0f, 1.0f + 20.0f * std::log10 (peak) / 60.0f) : 0.0f;
    if (std::abs (level - shown) < 0.01f)
        return;
    shown = level;
    repaint();
}

void LevelMeter::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    auto area = getLocalBounds();
    drawWords (g, name, inter (text14), theme.secondText, area.removeFromLeft (88), juce::Justification::centredLeft);
    const auto line = area.toFloat().withSizeKeepingCentre (static_cast<float> (area.getWidth()), 4.0f);
    g.setColour (theme.edge.withAlpha (0.45f));
    g.fillRoundedRectangle (line, 2.0f);
    g.setColour (theme.secondText);
    g.fillRoundedRectangle (line.withWidth (line.getWidth() * shown), 2.0f);
}

} // namespace slackwater::app
