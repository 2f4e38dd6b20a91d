// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/SectionProgress.h"

#include "App/Frame/Look.h"
#include "Words/Screen.h"

namespace slackwater::app
{

SectionProgress::SectionProgress()
{
    setTitle (said (words::screen::progress));
    setInterceptsMouseClicks (false, false);
}

void SectionProgress::show (const ProgressView& next)
{
    if (next == view)
        return;
    view = next;
    setDescription (toJuce (words::say (words::screen::progressAt, view.title, view.timeLeft)));
    repaint();
}

void SectionProgress::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    auto area = getLocalBounds();
    const auto line = area.removeFromTop (gap16).toFloat();
    constexpr float between = 8.0f;
    const auto usable =
        line.getWidth()
        - between * static_cast<float> (view.sections.shares.empty() ? 0 : view.sections.shares.size() - 1);
    auto x = line.getX();
    for (std::size_t i = 0; i < view.sections.shares.size(); ++i)
    {
        const auto width = static_cast<float> (view.sections.shares[i]) * usable;
        const auto done = i < view.sections.current    ? 1.0f
                          : i == view.sections.current ? static_cast<float> (view.sections.inCurrent)
                                                       : 0.0f;
        g.setColour (theme.edge.withAlpha (0.45f));
        g.fillRoundedRectangle (x, line.getCentreY() - 1.5f, width, 3.0f, 1.5f);
        g.setColour (theme.secondText);
        g.fillRoundedRectangle (x, line.getCentreY() - 1.5f, width * done, 3.0f, 1.5f);
        if (i == view.sections.current)
        {
            g.setColour (theme.text);
            g.fillEllipse (
                juce::Rectangle<float> { 10.0f, 10.0f }.withCentre ({ x + width * done, line.getCentreY() }));
        }
        x += width + between;
    }

    area.removeFromTop (gap4);
    const auto left = area.removeFromRight (std::min (area.getWidth() / 2, 180));
    drawWords (g, view.timeLeft, inter (text14), theme.secondText, left, juce::Justification::topRight);
    drawWords (g, view.title, inter (text14), theme.secondText, area, juce::Justification::topLeft);
}

} // namespace slackwater::app
