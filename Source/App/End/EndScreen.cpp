// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/End/EndScreen.h"

namespace slackwater::app
{

EndScreen::EndScreen()
{
    setKind (back, ButtonKind::primary);
    back.setDescription (said (words::screen::backToSessions));
    back.onClick = [this] { intents.back(); };
    addAndMakeVisible (back);
}

void EndScreen::show (const EndView& next)
{
    if (next == view)
        return;
    view = next;
    setTitle (toJuce (view.title));
    setDescription (toJuce (view.breath + " " + view.words));
    repaint();
}

void EndScreen::resized()
{
    back.setBounds (getLocalBounds().withSizeKeepingCentre (140, 54).withY (getHeight() * 62 / 100));
}

void EndScreen::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    auto area = getLocalBounds().reduced (gap24, 0).withTop (getHeight() * 26 / 100);
    drawWords (g, view.title, inter (getWidth() < 640 ? text28 : text44, Weight::light), theme.text,
               area.removeFromTop (56), juce::Justification::centred);
    area.removeFromTop (gap8);
    const auto font = inter (getWidth() < 640 ? text16 : text20);
    if (! view.breath.empty())
        drawWords (g, view.breath, font, theme.secondText, area.removeFromTop (gap40), juce::Justification::centred);
    drawWords (g, view.words, font, theme.secondText, area.removeFromTop (gap40), juce::Justification::centred);
}

} // namespace slackwater::app
