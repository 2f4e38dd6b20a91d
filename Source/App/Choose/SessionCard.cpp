// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/SessionCard.h"

#include "App/Frame/Look.h"

namespace slackwater::app
{

namespace
{

// A name may be as long as its author likes; here it takes two lines at most, the summary three.
int titleHeight (const CardView& view, int width)
{
    return std::min (heightOf (view.title, inter (text20, Weight::medium), width), 52);
}
int summaryHeight (const CardView& view, int width)
{
    return std::min (heightOf (view.summary, inter (text16), width), 62);
}

} // namespace

SessionCard::SessionCard (const CardView& first) : juce::Button (toJuce (first.title)) { show (first); }

void SessionCard::show (const CardView& next)
{
    view = next;
    setTitle (toJuce (view.title));
    setDescription (toJuce (view.summary + " " + view.helps + ". " + view.lengths));
    repaint();
}

int SessionCard::heightFor (int width) const
{
    const auto inner = width - 2 * gap24;
    return gap16 + titleHeight (view, inner) + gap4 + summaryHeight (view, inner) + gap8 + 20 + gap16;
}

void SessionCard::paintButton (juce::Graphics& g, bool isOver, bool isDown)
{
    const auto& theme = themeOf (*this);
    const auto frame = getLocalBounds().toFloat().reduced (3.0f);
    g.setColour (theme.surface.withAlpha (isOver || isDown || getToggleState() ? 1.0f : 0.7f));
    g.fillRoundedRectangle (frame, 16.0f);
    g.setColour (getToggleState() ? theme.breath : theme.line);
    g.drawRoundedRectangle (frame.reduced (0.75f), 16.0f, getToggleState() ? 2.0f : 1.0f);
    drawFocus (g, *this, getLocalBounds().toFloat(), 18.0f);

    auto area = getLocalBounds().reduced (gap24, gap16);
    const auto title = area.removeFromTop (titleHeight (view, area.getWidth()));
    drawParagraph (g, view.title, inter (text20, Weight::medium), theme.text, title, juce::Justification::topLeft, 2);
    area.removeFromTop (gap4);
    const auto summary = area.removeFromTop (summaryHeight (view, area.getWidth()));
    drawParagraph (g, view.summary, inter (text16), theme.secondText, summary, juce::Justification::topLeft, 3);
    auto foot = area.removeFromBottom (20);
    drawWords (g, view.lengths, inter (text14), theme.secondText, foot.removeFromRight (110),
               juce::Justification::centredRight);
    drawWords (g, view.helps, inter (text14), theme.secondText, foot, juce::Justification::centredLeft);
}

} // namespace slackwater::app
