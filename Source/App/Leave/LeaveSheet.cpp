// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Leave/LeaveSheet.h"

namespace slackwater::app
{

LeaveSheet::LeaveSheet()
{
    setTitle (said (words::screen::leaveNow));
    setKind (stay, ButtonKind::primary);
    stay.onClick = [this] { intents.stay(); };
    leave.onClick = [this] { intents.leave(); };
    stay.setExplicitFocusOrder (1);
    leave.setExplicitFocusOrder (2);
    addAndMakeVisible (stay);
    addAndMakeVisible (leave);
}

void LeaveSheet::resized()
{
    auto area = placeCard (440, 240);
    titleArea = area.removeFromTop (36);
    wordsArea = area.removeFromTop (56);
    auto foot = area.removeFromBottom (54);
    stay.setBounds (foot.removeFromLeft (110));
    foot.removeFromLeft (gap8);
    leave.setBounds (foot.removeFromLeft (150).reduced (0, 2));
}

void LeaveSheet::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    const auto& theme = themeOf (*this);
    g.setColour (theme.text);
    g.setFont (inter (text28, Weight::medium));
    drawWords (g, words::say (words::screen::leaveNow), titleArea, juce::Justification::centredLeft);
    drawParagraph (g, words::say (words::screen::leaveMeans), inter (text16), theme.secondText, wordsArea,
                   juce::Justification::centredLeft, 2);
}

} // namespace slackwater::app
