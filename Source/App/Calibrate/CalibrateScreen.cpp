// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Calibrate/CalibrateScreen.h"

#include "App/Parts/Controls.h"

namespace slackwater::app
{

CalibrateScreen::CalibrateScreen()
{
    setKind (done, ButtonKind::primary);
    setKind (cancel, ButtonKind::quiet);
    done.setDescription (said (words::calibrate::doneMeans));
    again.setDescription (said (words::calibrate::againMeans));
    cancel.setDescription (said (words::calibrate::backMeans));
    done.onClick = [this] { intents.keep(); };
    again.onClick = [this] { intents.again(); };
    cancel.onClick = [this] { intents.back(); };
    addInOrder (*this, { &done, &again, &cancel });
    cancel.setVisible (false); // until there is something to show
    addAndMakeVisible (ring);
    addAndMakeVisible (level);
}

void CalibrateScreen::show (const CalibrateView& next)
{
    ring.show (next.ring);
    level.show (next.level);
    if (next.words == view.words && next.figure == view.figure && next.timeLeft == view.timeLeft
        && next.isOver == view.isOver && next.hasFailed == view.hasFailed && cancel.isVisible())
        return;
    view = next;
    done.setVisible (view.isOver);
    again.setVisible (view.isOver || view.hasFailed);
    cancel.setVisible (true);
    level.setVisible (! view.isOver && ! view.hasFailed);
    setTitle (toJuce (view.heading));
    setDescription (toJuce (view.words + " " + view.figure + " " + view.sides));
    resized();
    repaint();
}

void CalibrateScreen::resized()
{
    const auto small = isSmall();
    const auto name = words::say (view.isOver ? words::calibrate::discard : words::calibrate::back);
    cancel.setButtonText (toJuce (
        view.isOver || small ? name : words::say (words::window::withKey, name, words::say (words::window::escape))));
    cancel.setTitle (toJuce (name));
    auto area = getLocalBounds().reduced (small ? gap16 : gap40, 0);
    area.removeFromTop (small ? 44 : 72);
    auto foot = area.removeFromBottom (small ? 44 : 64).removeFromTop (36).expanded (gap8 + 5, 0);
    cancel.setBounds (foot.removeFromLeft (quietWidth (cancel)));

    auto row = area.removeFromBottom (small ? 46 : 54);
    if (view.isOver || view.hasFailed)
    {
        row = row.withSizeKeepingCentre (view.isOver ? 110 + gap8 + 110 : 110, row.getHeight());
        if (view.isOver)
        {
            done.setBounds (row.removeFromLeft (110));
            row.removeFromLeft (gap8);
        }
        again.setBounds (row.reduced (0, small ? 0 : gap4));
    }
    else
        level.setBounds (row.withSizeKeepingCentre (std::min (360, row.getWidth()), 20));
    area.removeFromBottom (small ? gap4 : gap16);
    underArea = area.removeFromBottom (small ? (view.isOver ? 62 : 24) : (view.isOver ? 92 : 40));
    area.removeFromBottom (small ? gap4 : 0);
    wordsArea = area.removeFromBottom (small ? 64 : 80);
    area.removeFromBottom (small ? gap4 : gap16);
    const auto size = std::min ({ 360, area.getWidth(), area.getHeight() });
    ring.setBounds (area.withSizeKeepingCentre (size, size));
}

void CalibrateScreen::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    const auto margin = isSmall() ? gap16 : gap40;
    drawWords (g, view.heading, inter (text14), theme.secondText,
               { margin, isSmall() ? gap8 : gap24, getWidth() - 2 * margin, 32 }, juce::Justification::centredLeft);

    const auto place = wordsArea.withSizeKeepingCentre (std::min (760, wordsArea.getWidth()), wordsArea.getHeight());
    const auto isLong =
        heightOf (view.words, inter (isSmall() ? text20 : text28), place.getWidth()) > place.getHeight();
    drawParagraph (g, view.words, inter (isSmall() ? (isLong ? text16 : text20) : (isLong ? text20 : text28)),
                   theme.text, place, juce::Justification::centred, 3);

    const auto under = underArea.withSizeKeepingCentre (std::min (640, underArea.getWidth()), underArea.getHeight());
    if (view.isOver)
        drawParagraph (g, view.figure + (view.sides.empty() ? "" : " " + view.sides),
                       inter (isSmall() ? text14 : text16), theme.secondText, under, juce::Justification::centredTop,
                       isSmall() ? 3 : 4);
    else
        drawWords (g, view.timeLeft, inter (isSmall() ? text14 : text16), theme.secondText, under,
                   juce::Justification::centred);
}

} // namespace slackwater::app
