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
    again.setDescription (said (words::calibrate::againMeans));
    microphones.setTitle (said (words::calibrate::anotherMicrophone));
    microphones.setDescription (said (words::calibrate::anotherMicrophoneMeans));
    microphones.setWantsKeyboardFocus (true);
    done.onClick = [this] { view.isOver ? intents.keep() : intents.back(); };
    again.onClick = [this] { intents.again(); };
    cancel.onClick = [this] { intents.back(); };
    microphones.onChange = [this]
    { intents.chooseMicrophone (static_cast<std::size_t> (std::max (0, microphones.getSelectedItemIndex()))); };
    addInOrder (*this, { &done, &again, &microphones, &cancel });
    cancel.setVisible (false); // until there is something to show
    addAndMakeVisible (ring);
    addAndMakeVisible (level);
}

void CalibrateScreen::show (const CalibrateView& next)
{
    ring.show (next.ring);
    level.show (next.level);
    auto same = view;
    same.ring = next.ring;
    same.level = next.level;
    if (next == same && cancel.isVisible())
        return;
    listMicrophones (next);
    view = next;
    done.setVisible (view.isOver || view.hasFailed);
    again.setVisible (view.isOver || view.hasFailed);
    microphones.setVisible (view.hasFailed);
    cancel.setVisible (true);
    ring.setVisible (! view.hasFailed);
    level.setVisible (! view.isOver && ! view.hasFailed);
    setTitle (toJuce (view.heading));
    setDescription (toJuce (view.words + " " + view.figure + " " + view.sides));
    resized();
    repaint();
}

void CalibrateScreen::listMicrophones (const CalibrateView& next)
{
    if (next.microphones != view.microphones)
    {
        microphones.clear (juce::dontSendNotification);
        for (std::size_t i = 0; i < next.microphones.size(); ++i)
            microphones.addItem (toJuce (next.microphones[i]), static_cast<int> (i) + 1);
    }
    microphones.setSelectedItemIndex (static_cast<int> (next.microphone), juce::dontSendNotification);
}

void CalibrateScreen::nameButtons()
{
    const auto name = words::say (view.isOver ? words::calibrate::discard : words::calibrate::back);
    cancel.setButtonText (toJuce (view.isOver || isSmall()
                                      ? name
                                      : words::say (words::window::withKey, name, words::say (words::window::escape))));
    cancel.setTitle (toJuce (name));
    cancel.setDescription (said (view.goesByTime ? words::calibrate::byTimeMeans : words::calibrate::backMeans));
    done.setButtonText (said (view.goesByTime ? words::calibrate::byTime : words::calibrate::done));
    done.setTitle (done.getButtonText());
    done.setDescription (said (view.goesByTime ? words::calibrate::byTimeMeans : words::calibrate::doneMeans));
}

/** What was found, or what to do without, and once more. */
void CalibrateScreen::placeButtons (juce::Rectangle<int> row)
{
    const auto width = view.goesByTime ? 140 : 110;
    row = row.withSizeKeepingCentre (width + gap8 + 110, row.getHeight());
    done.setBounds (row.removeFromLeft (width));
    row.removeFromLeft (gap8);
    again.setBounds (row.reduced (0, isSmall() ? 0 : gap4));
}

void CalibrateScreen::placeWithoutRing (juce::Rectangle<int> area)
{
    const auto small = isSmall();
    const auto wide = std::min (560, area.getWidth());
    const auto words = std::min (heightOf (view.words, inter (small ? text16 : text20), wide), small ? 84 : 120);
    const auto between = small ? gap8 : gap24, row = small ? 46 : 54;
    auto group = area.withSizeKeepingCentre (wide, words + between + 20 + gap4 + 40 + between + row);
    wordsArea = group.removeFromTop (words);
    group.removeFromTop (between);
    const auto list = group.withSizeKeepingCentre (std::min (400, wide), group.getHeight());
    nameArea = list.withHeight (20);
    microphones.setBounds (list.withTrimmedTop (20 + gap4).withHeight (40).reduced (0, 3));
    placeButtons (group.removeFromBottom (row));
}

void CalibrateScreen::resized()
{
    nameButtons();
    const auto small = isSmall();
    auto area = getLocalBounds().reduced (small ? gap16 : gap40, 0);
    area.removeFromTop (small ? 44 : 72);
    auto foot = area.removeFromBottom (small ? 44 : 64).removeFromTop (36).expanded (gap8 + 5, 0);
    cancel.setBounds (foot.removeFromLeft (quietWidth (cancel)));
    if (view.hasFailed)
        return placeWithoutRing (area);

    auto row = area.removeFromBottom (small ? 46 : 54);
    if (view.isOver)
        placeButtons (row);
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

    if (view.hasFailed)
    {
        drawParagraph (g, view.words, inter (isSmall() ? text16 : text20), theme.text, wordsArea,
                       juce::Justification::centred, isSmall() ? 4 : 5);
        return drawWords (g, words::say (words::calibrate::anotherMicrophone), inter (text14), theme.secondText,
                          nameArea, juce::Justification::centredLeft);
    }
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
