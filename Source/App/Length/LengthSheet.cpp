// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Length/LengthSheet.h"

#include "App/Parts/Controls.h"

namespace slackwater::app
{

LengthSheet::LengthSheet() : Sheet (words::screen::howLong)
{
    auto order = 1;
    for (const auto count : { 3, 5, 10, 15, 20 })
    {
        auto& button = *minutes.emplace_back (std::make_unique<juce::TextButton> (juce::String { count }));
        button.setTitle (toJuce (words::say (words::screen::minutesFromHere, count)));
        button.onClick = [this, count] { intents.setTimeLeft (Seconds { 60.0 * count }); };
        order = addInOrder (*this, { &button }, order);
    }
    addInOrder (*this, { &close }, order);
    setKind (close, ButtonKind::quiet);
    close.onClick = [this] { intents.close(); };
}

void LengthSheet::show (const LengthView& next)
{
    if (next == view)
        return;
    view = next;
    repaint();
}

void LengthSheet::resized()
{
    auto area = placeCard (480, isTight() ? 214 : 250);
    wordsArea = area.removeFromTop (isTight() ? 40 : 48);
    area.removeFromTop (gap8);
    auto row = area.removeFromTop (50);
    const auto width = row.getWidth() / static_cast<int> (minutes.size());
    for (auto& button : minutes)
        button->setBounds (row.removeFromLeft (width).reduced (gap4 / 2, 0));
    close.setBounds (area.removeFromBottom (36).removeFromRight (quietWidth (close)));
}

void LengthSheet::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    const auto fromHere = words::say (words::screen::fromHere);
    drawParagraph (g,
                   view.timeLeft.empty() ? fromHere : words::say (words::screen::fromHereNow, fromHere, view.timeLeft),
                   inter (text16), themeOf (*this).secondText, wordsArea, juce::Justification::centredLeft, 2);
}

} // namespace slackwater::app
