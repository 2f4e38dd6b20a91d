// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Trouble/TroubleScreen.h"

#include "App/Frame/Look.h"

namespace slackwater::app
{

TroubleScreen::TroubleScreen()
{
    setKind (again, ButtonKind::primary);
    again.onClick = [this] { intents.back(); };
    addAndMakeVisible (again);
}

void TroubleScreen::show (const TroubleView& next)
{
    if (next == view)
        return;
    view = next;
    setTitle (toJuce (view.title));
    setDescription (toJuce (view.words + " " + view.remedy));
    again.setButtonText (toJuce (view.action));
    again.setTitle (toJuce (view.action));
    resized();
    repaint();
}

void TroubleScreen::resized()
{
    const auto isSmall = getHeight() < 480;
    const auto width = std::min (640, getWidth() - 2 * gap24);
    auto area =
        getLocalBounds().withSizeKeepingCentre (width, getHeight()).withTop (isSmall ? gap24 : getHeight() * 26 / 100);
    titleArea = area.removeFromTop (56);
    area.removeFromTop (isSmall ? gap4 : gap16);
    wordsArea = area.removeFromTop (std::min (heightOf (view.words, inter (text16), width), isSmall ? 64 : 130));
    area.removeFromTop (gap8);
    remedyArea = area.removeFromTop (std::min (heightOf (view.remedy, inter (text16), width), isSmall ? 64 : 88));
    area.removeFromTop (gap24);
    again.setBounds (area.removeFromTop (54).removeFromLeft (160));
}

void TroubleScreen::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    drawWords (g, view.title, inter (getWidth() < 640 ? text28 : text44, Weight::light), theme.text, titleArea,
               juce::Justification::centredLeft);
    drawParagraph (g, view.words, inter (text16), theme.text, wordsArea, juce::Justification::topLeft, 6);
    drawParagraph (g, view.remedy, inter (text16), theme.secondText, remedyArea, juce::Justification::topLeft, 4);
}

} // namespace slackwater::app
