// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/HelpOverlay.h"

namespace slackwater::app
{

HelpOverlay::HelpOverlay (const Intents& intents)
{
    close.onClick = [&intents] { intents.closeOverlay(); };
    addAndMakeVisible (close);
}

void HelpOverlay::show (const HelpView& next)
{
    if (next == view)
        return;
    view = next;
    juce::String all;
    for (const auto& line : view.lines)
        all << toJuce (line) << " ";
    setTitle (toJuce (view.title));
    setDescription (all);
    resized();
    repaint();
}

void HelpOverlay::resized()
{
    const auto font = inter (isTight() ? text14 : text16);
    const auto width = std::min (640, getWidth() - 2 * gap8) - 2 * (isTight() ? gap16 : gap40);
    const auto between = isTight() ? gap4 : gap16;
    auto wanted = 36 + gap16 + 46 + 2 * (isTight() ? gap16 : 32);
    for (const auto& line : view.lines)
        wanted += heightOf (line, font, width) + between;

    auto area = placeCard (640, wanted);
    titleArea = area.removeFromTop (36);
    area.removeFromTop (isTight() ? gap4 : gap8);
    lineAreas.clear();
    for (const auto& line : view.lines)
    {
        lineAreas.push_back (area.removeFromTop (heightOf (line, font, area.getWidth())));
        area.removeFromTop (between);
    }
    close.setBounds (area.removeFromBottom (46).removeFromRight (110));
}

void HelpOverlay::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    const auto& theme = themeOf (*this);
    g.setColour (theme.text);
    g.setFont (inter (isTight() ? text20 : text28, Weight::medium));
    drawWords (g, view.title, titleArea, juce::Justification::centredLeft);
    const auto font = inter (isTight() ? text14 : text16);
    for (std::size_t i = 0; i < lineAreas.size(); ++i)
        drawParagraph (g, view.lines[i], font, theme.text, lineAreas[i], juce::Justification::topLeft, 8);
}

} // namespace slackwater::app
