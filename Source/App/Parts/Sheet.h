// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Look.h"

#include <string>

namespace slackwater::app
{

/** What lies over a screen and waits for an answer: a card in the middle with a heading, the screen behind it dimmed.
 */
class Sheet : public juce::Component
{
public:
    explicit Sheet (const words::Sentence<>& heading)
    {
        setFocusContainerType (FocusContainerType::keyboardFocusContainer);
        setHeading (words::say (heading));
    }

    void paint (juce::Graphics& g) override
    {
        const auto& theme = themeOf (*this);
        g.fillAll (theme.groundTop.withAlpha (0.86f));
        g.setColour (theme.surface);
        g.fillRoundedRectangle (card.toFloat(), 16.0f);
        g.setColour (theme.line);
        g.drawRoundedRectangle (card.toFloat().reduced (0.5f), 16.0f, 1.0f);
        drawWords (g, headingWords, inter (isTight() ? text20 : text28, Weight::medium), theme.text, headingArea,
                   juce::Justification::centredLeft);
    }

protected:
    static constexpr int headingHeight = 36;

    void setHeading (const std::string& words)
    {
        headingWords = words;
        setTitle (toJuce (words));
        repaint();
    }

    /** Puts the card in the middle, as large as wished and possible; returns what is inside its margin, under the
        heading. */
    juce::Rectangle<int> placeCard (int width, int height)
    {
        card = getLocalBounds().withSizeKeepingCentre (std::min (width, getWidth() - 2 * gap8),
                                                       std::min (height, getHeight() - 2 * gap8));
        auto area = card.reduced (isTight() ? gap16 : gap40, isTight() ? gap16 : 32);
        headingArea = area.removeFromTop (headingHeight);
        return area;
    }

    [[nodiscard]] bool isTight() const noexcept { return getHeight() < 480; }

private:
    std::string headingWords;
    juce::Rectangle<int> card, headingArea;
};

} // namespace slackwater::app
