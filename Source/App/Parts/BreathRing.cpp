// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Parts/BreathRing.h"

#include "App/Frame/Look.h"
#include "Words/Screen.h"

#include <cmath>

namespace slackwater::app
{

namespace
{

/** Not heard: the circle rests, dashed, so that colour is not all that tells. */
void drawDashed (juce::Graphics& g, juce::Rectangle<float> circle)
{
    juce::Path outline, dashed;
    outline.addEllipse (circle);
    const auto around = juce::MathConstants<float>::pi * circle.getWidth();
    const auto each = around / std::round (around / 10.0f); // whole dashes: no seam at the top
    const float dashes[] { each * 0.3f, each * 0.7f };
    juce::PathStrokeType { 2.0f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded }.createDashedStroke (
        dashed, outline, dashes, 2);
    g.fillPath (dashed);
}

} // namespace

BreathRing::BreathRing()
{
    setTitle (said (words::screen::breath));
    setInterceptsMouseClicks (false, false);
    setWantsKeyboardFocus (false);
}

void BreathRing::show (const RingView& next)
{
    constexpr double share = 0.25; // of the way to what is heard, each picture
    const auto follows = shownFullness + share * (next.heardFullness - shownFullness);
    const auto moves = std::abs (follows - shownFullness) > 0.0005;
    shownFullness = follows;
    if (moves || next != view)
    {
        view = next;
        setDescription (toJuce (view.word));
        repaint();
    }
}

void BreathRing::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    const auto size = static_cast<float> (std::min (getWidth(), getHeight()));
    const auto centre = getLocalBounds().toFloat().getCentre();
    const auto outer = size / 2.0f - 8.0f;

    // The glow belongs to the breath: it is fainter when nobody is heard.
    const auto radius = outer * (0.38f + 0.42f * static_cast<float> (shownFullness));
    const auto strength = view.isHeard ? 1.0f : 0.45f;
    juce::ColourGradient glow { theme.breath.withAlpha (0.42f * strength), centre, theme.breath.withAlpha (0.0f),
                                centre.translated (radius * 1.3f, 0.0f), true };
    glow.addColour (0.72, theme.breath.withAlpha (0.2f * strength));
    g.setGradientFill (glow);
    g.fillEllipse (juce::Rectangle<float> { radius * 2.6f, radius * 2.6f }.withCentre (centre));
    g.setColour (theme.breath.withAlpha (view.isHeard ? 1.0f : 0.6f));
    const auto circle = juce::Rectangle<float> { radius * 2.0f, radius * 2.0f }.withCentre (centre);
    if (view.isHeard)
        g.drawEllipse (circle, 2.0f);
    else
        drawDashed (g, circle);

    g.setColour (theme.pacer.withAlpha (view.isPacing ? 0.28f : 0.14f));
    g.drawEllipse (juce::Rectangle<float> { outer * 2.0f, outer * 2.0f }.withCentre (centre), 2.0f);
    if (view.isPacing)
    {
        const auto angle = juce::MathConstants<float>::twoPi * static_cast<float> (view.pacerFullness);
        juce::Path arc;
        arc.addCentredArc (centre.x, centre.y, outer, outer, 0.0f, 0.0f, angle, true);
        g.setColour (theme.pacer);
        g.strokePath (arc, juce::PathStrokeType { 4.0f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded });
        g.fillEllipse (
            juce::Rectangle<float> { 12.0f, 12.0f }.withCentre (centre.getPointOnCircumference (outer, angle)));
    }

    drawWords (g, view.word, inter (text20), theme.text, getLocalBounds(), juce::Justification::centred);
}

} // namespace slackwater::app
