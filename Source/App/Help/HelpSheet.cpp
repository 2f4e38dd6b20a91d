// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Help/HelpSheet.h"

#include "App/Parts/Controls.h"

namespace slackwater::app
{

namespace
{
constexpr int keyHeight = 26;
}

HelpSheet::HelpSheet() : Sheet (words::window::someoneToTalkTo)
{
    close.onClick = [this] { intents.close(); };
    other.onClick = [this]
    {
        showsKeys = ! showsKeys;
        resized();
    };
    setKind (other, ButtonKind::quiet);
    addInOrder (*this, { &close, &other });
}

void HelpSheet::show (const HelpView& next)
{
    if (next == view)
        return;
    view = next;
    showsKeys = false;
    juce::String all;
    for (const auto& line : view.lines)
        all << toJuce (line) << " ";
    for (const auto& key : view.keys)
        all << toJuce (key.key) << ": " << toJuce (key.does) << ". ";
    setDescription (all);
    resized();
}

int HelpSheet::linesHeight (int width) const
{
    auto height = 0;
    for (const auto& line : view.lines)
        height += heightOf (line, inter (isTight() ? text14 : text16), width) + (isTight() ? gap4 : gap16);
    return height;
}

int HelpSheet::keysHeight() const
{
    return view.keys.empty() ? 0 : (static_cast<int> (view.keys.size()) + 1) / 2 * keyHeight;
}

void HelpSheet::resized()
{
    const auto width = std::min (640, getWidth() - 2 * gap8) - 2 * (isTight() ? gap16 : gap40);
    const auto around = headingHeight + (isTight() ? gap4 : gap8) + 46 + 2 * (isTight() ? gap16 : 32);
    const auto together = around + linesHeight (width) + gap16 + keysHeight() + gap16;
    const auto isTogether = together <= getHeight() - 2 * gap8;
    other.setVisible (! isTogether && ! view.keys.empty());
    showsKeys = showsKeys && other.isVisible();
    other.setButtonText (showsKeys ? toJuce (view.title) : said (words::window::keys));
    other.setTitle (other.getButtonText());
    setHeading (showsKeys ? words::say (words::window::keys) : view.title);

    auto area = placeCard (640, isTogether ? together : around + std::max (linesHeight (width), keysHeight()) + gap8);
    auto foot = area.removeFromBottom (46);
    close.setBounds (foot.removeFromRight (110));
    // The words keep the margin, not the button around them.
    other.setBounds (foot.removeFromLeft (quietWidth (other)).translated (-gap8 - 5, 0));
    area.removeFromTop (isTight() ? gap4 : gap8);
    lineAreas.clear();
    keyAreas.clear();
    rule = {};
    if (! showsKeys)
        for (const auto& line : view.lines)
        {
            lineAreas.push_back (
                area.removeFromTop (heightOf (line, inter (isTight() ? text14 : text16), area.getWidth())));
            area.removeFromTop (isTight() ? gap4 : gap16);
        }
    if (isTogether && ! view.keys.empty())
    {
        rule = area.withHeight (1);
        area.removeFromTop (gap16);
    }
    if (isTogether || showsKeys)
        layOutKeys (area);
}

void HelpSheet::layOutKeys (juce::Rectangle<int> area)
{
    const auto rows = (static_cast<int> (view.keys.size()) + 1) / 2;
    for (int i = 0; i < static_cast<int> (view.keys.size()); ++i)
        keyAreas.push_back ({ area.getX() + i / std::max (1, rows) * area.getWidth() / 2,
                              area.getY() + i % std::max (1, rows) * keyHeight, area.getWidth() / 2, keyHeight });
}

void HelpSheet::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    const auto& theme = themeOf (*this);
    const auto font = inter (isTight() ? text14 : text16);
    for (std::size_t i = 0; i < lineAreas.size(); ++i)
        drawParagraph (g, view.lines[i], font, theme.text, lineAreas[i], juce::Justification::topLeft, 8);
    if (! rule.isEmpty())
    {
        g.setColour (theme.line);
        g.fillRect (rule);
    }
    for (std::size_t i = 0; i < keyAreas.size(); ++i)
    {
        auto area = keyAreas[i];
        drawWords (g, view.keys[i].key, inter (text14, Weight::medium), theme.text, area.removeFromLeft (64),
                   juce::Justification::centredLeft);
        drawWords (g, view.keys[i].does, inter (text14), theme.secondText, area.withTrimmedRight (gap8),
                   juce::Justification::centredLeft);
    }
}

} // namespace slackwater::app
