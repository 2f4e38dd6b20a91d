// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/GoOn/GoOnSheet.h"

namespace slackwater::app
{

GoOnSheet::GoOnSheet()
{
    setTitle (said (words::choose::wasCutOff));
    setKind (goOn, ButtonKind::primary);
    goOn.onClick = [this] { intents.goOn(); };
    notNow.onClick = [this] { intents.close(); };
    goOn.setExplicitFocusOrder (1);
    notNow.setExplicitFocusOrder (2);
    addAndMakeVisible (goOn);
    addAndMakeVisible (notNow);
}

void GoOnSheet::show (const GoOnView& next)
{
    if (next == view)
        return;
    view = next;
    setDescription (toJuce (view.title + ". " + view.words));
    repaint();
}

void GoOnSheet::resized()
{
    auto area = placeCard (480, 260);
    titleArea = area.removeFromTop (36);
    auto foot = area.removeFromBottom (54);
    wordsArea = area.withTrimmedTop (gap8).withTrimmedBottom (gap8);
    goOn.setBounds (foot.removeFromLeft (120));
    foot.removeFromLeft (gap8);
    notNow.setBounds (foot.removeFromLeft (130).reduced (0, 2));
}

void GoOnSheet::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    const auto& theme = themeOf (*this);
    g.setColour (theme.text);
    g.setFont (inter (text28, Weight::medium));
    drawWords (g, words::say (words::choose::wasCutOff), titleArea, juce::Justification::centredLeft);
    drawParagraph (g, view.title + "\n" + view.words, inter (text16), theme.secondText, wordsArea,
                   juce::Justification::centredLeft, 4);
}

} // namespace slackwater::app
