// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Trouble/TroubleScreen.h"

#include "App/Frame/JuceVersions.h"
#include "App/Frame/Look.h"
#include "App/Parts/Controls.h"

namespace slackwater::app
{

void TroubleScreen::show (const TroubleView& next)
{
    if (next == view)
        return;
    const auto hasOtherWays = next.ways != view.ways;
    view = next;
    setTitle (toJuce (view.title));
    setDescription (toJuce (view.words + " " + view.remedy));
    if (hasOtherWays)
        makeButtons();
    resized();
    repaint();
}

void TroubleScreen::makeButtons()
{
    ways.clear();
    auto order = 1;
    for (const auto& each : view.ways)
    {
        auto& button = *ways.emplace_back (std::make_unique<juce::TextButton> (toJuce (each.words)));
        button.setTitle (toJuce (each.words));
        setKind (button, ways.size() == 1 ? ButtonKind::primary : ButtonKind::quiet);
        button.onClick = [this, way = each.way] { intents.take (way); };
        order = addInOrder (*this, { &button }, order);
    }
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
    auto row = area.removeFromTop (54);
    for (const auto& button : ways)
    {
        const auto isFirst = button == ways.front();
        const auto words = static_cast<int> (textWidth (inter (text16, Weight::medium), button->getButtonText()));
        const auto wanted = isFirst ? std::max (160, words + 2 * gap24) : quietWidth (*button);
        if (! isFirst && wanted > row.getWidth())
            row = area.removeFromTop (40).withTrimmedLeft (-(gap8 + 5)); // their words keep the margin
        button->setBounds (row.removeFromLeft (std::min (wanted, row.getWidth()))
                               .reduced (0, isFirst                ? 0
                                            : row.getHeight() > 40 ? 9
                                                                   : 2));
        row.removeFromLeft (isFirst ? gap8 : 0);
    }
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
