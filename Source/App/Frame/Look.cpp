// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Look.h"

#include "App/Frame/JuceVersions.h"
#include "App/Frame/Lines.h"

namespace slackwater::app
{

namespace
{

/** The typefaces, loaded once: JUCE looks a font's glyphs up by typeface. They go with JUCE, before its statics do. */
struct Typefaces final : private juce::DeletedAtShutdown
{
    ~Typefaces() override { instance() = nullptr; }

    static Typefaces*& instance()
    {
        static Typefaces* made = nullptr;
        return made;
    }

    [[nodiscard]] static juce::Typeface::Ptr load (Weight weight) { return typefaceFrom (embeddedFont (weight)); }

    const juce::Typeface::Ptr light = load (Weight::light), regular = load (Weight::regular),
                              medium = load (Weight::medium);
};

juce::Typeface::Ptr typefaceOf (Weight weight)
{
    auto*& faces = Typefaces::instance();
    if (faces == nullptr)
        faces = new Typefaces;
    return weight == Weight::light ? faces->light : weight == Weight::medium ? faces->medium : faces->regular;
}

juce::TextLayout layOut (const juce::String& words, const juce::Font& font, juce::Colour colour,
                         juce::Justification where, int width)
{
    const auto inWidth = static_cast<float> (width);
    const auto layoutOf = [&] (const juce::String& written)
    {
        juce::AttributedString text;
        text.setWordWrap (juce::AttributedString::byWord);
        text.setJustification (where);
        text.append (written, font, colour);
        juce::TextLayout made;
        made.createLayout (text, inWidth);
        return made;
    };
    if (isShapedByTheLine && needsLines (words))
        return layoutOf (inLines (words, font, inWidth));
    auto layout = layoutOf (words);
    // One word alone may be wider than there is room: a path, or a language without spaces.
    return layout.getWidth() > inWidth + 1.0f ? layoutOf (inLines (words, font, inWidth)) : layout;
}

const Theme& fallbackTheme()
{
    static const auto dusk = themeNamed ("dusk");
    return dusk;
}

ButtonKind kindOf (const juce::Button& button)
{
    return static_cast<ButtonKind> (
        static_cast<int> (button.getProperties().getWithDefault ("kind", static_cast<int> (ButtonKind::plain))));
}

} // namespace

juce::Font inter (int size, Weight weight)
{
    return fontOf (typefaceOf (weight)).withPointHeight (static_cast<float> (size));
}

void setKind (juce::Button& button, ButtonKind kind) { button.getProperties().set ("kind", static_cast<int> (kind)); }

juce::String toJuce (const std::string& words)
{
    return juce::String::fromUTF8 (words.data(), static_cast<int> (words.size()));
}

const Theme& themeOf (const juce::Component& component)
{
    const auto* look = dynamic_cast<const Look*> (&component.getLookAndFeel());
    return look != nullptr ? look->theme() : fallbackTheme();
}

Look::Look (const Theme& theme) : colours (theme)
{
    setDefaultSansSerifTypeface (typefaceOf (Weight::regular));
    setColour (juce::Slider::textBoxTextColourId, theme.text);
    setColour (juce::ScrollBar::thumbColourId, theme.edge);
    setColour (juce::ResizableWindow::backgroundColourId, theme.groundTop);
    setColour (juce::ComboBox::textColourId, theme.text);
    setColour (juce::PopupMenu::backgroundColourId, theme.surface);
    setColour (juce::PopupMenu::textColourId, theme.text);
    setColour (juce::PopupMenu::highlightedBackgroundColourId, theme.breath.withAlpha (0.18f));
    setColour (juce::PopupMenu::highlightedTextColourId, theme.text);
}

juce::Font Look::getTextButtonFont (juce::TextButton& button, int)
{
    return inter (kindOf (button) == ButtonKind::quiet ? text14 : text16,
                  kindOf (button) == ButtonKind::primary ? Weight::medium : Weight::regular);
}

void Look::drawButtonBackground (juce::Graphics& g, juce::Button& button, const juce::Colour&, bool isOver, bool isDown)
{
    const auto area = button.getLocalBounds().toFloat().reduced (3.0f);
    const auto corner = std::min (area.getHeight() / 2.0f, 24.0f);
    const auto kind = kindOf (button);
    if (kind == ButtonKind::primary)
    {
        g.setColour (colours.breath.withMultipliedAlpha (isDown ? 0.85f : isOver ? 0.92f : 1.0f));
        g.fillRoundedRectangle (area, corner);
    }
    else if (kind == ButtonKind::plain)
    {
        const auto isOn = button.getToggleState();
        if (isOver || isDown || isOn)
        {
            g.setColour (isOn ? colours.breath.withAlpha (0.14f) : colours.line.withAlpha (0.5f));
            g.fillRoundedRectangle (area, corner);
        }
        g.setColour (isOn ? colours.breath : colours.edge);
        g.drawRoundedRectangle (area.reduced (0.75f), corner, isOn ? 2.0f : 1.0f);
    }
    else if (isOver || isDown)
    {
        g.setColour (colours.line.withAlpha (0.5f));
        g.fillRoundedRectangle (area, corner);
    }
    drawFocus (g, button, button.getLocalBounds().toFloat(), corner + 3.0f);
}

void Look::drawButtonText (juce::Graphics& g, juce::TextButton& button, bool isOver, bool)
{
    const auto kind = kindOf (button);
    g.setFont (getTextButtonFont (button, button.getHeight()));
    g.setColour (kind == ButtonKind::primary             ? colours.onBreath
                 : kind == ButtonKind::quiet && ! isOver ? colours.secondText
                                                         : colours.text);
    g.drawFittedText (button.getButtonText(), button.getLocalBounds().reduced (gap8, 0), juce::Justification::centred,
                      1, 1.0f);
}

void Look::drawLinearSlider (juce::Graphics& g, int x, int y, int width, int height, float position, float, float,
                             juce::Slider::SliderStyle, juce::Slider& slider)
{
    const auto middle = static_cast<float> (y) + static_cast<float> (height) / 2.0f;
    const auto left = static_cast<float> (x), right = static_cast<float> (x + width);
    g.setColour (colours.edge.withAlpha (0.55f));
    g.fillRoundedRectangle (left, middle - 2.0f, right - left, 4.0f, 2.0f);
    g.setColour (colours.breath);
    g.fillRoundedRectangle (left, middle - 2.0f, position - left, 4.0f, 2.0f);
    g.fillEllipse (position - 10.0f, middle - 10.0f, 20.0f, 20.0f);
    if (slider.hasKeyboardFocus (true))
    {
        g.setColour (colours.text);
        g.drawEllipse (position - 13.0f, middle - 13.0f, 26.0f, 26.0f, 2.0f);
    }
}

void Look::drawComboBox (juce::Graphics& g, int width, int height, bool, int, int, int, int, juce::ComboBox& box)
{
    const auto area = juce::Rectangle<int> { width, height }.toFloat().reduced (0.75f);
    g.setColour (colours.edge);
    g.drawRoundedRectangle (area, 12.0f, 1.0f);
    const auto tip = juce::Point<float> { area.getRight() - 18.0f, area.getCentreY() + 2.5f };
    juce::Path arrow;
    arrow.startNewSubPath (tip.translated (-5.0f, -5.0f));
    arrow.lineTo (tip);
    arrow.lineTo (tip.translated (5.0f, -5.0f));
    g.setColour (colours.secondText);
    g.strokePath (arrow, juce::PathStrokeType { 1.5f });
    drawFocus (g, box, area.expanded (0.75f), 13.0f);
}

juce::Font Look::getComboBoxFont (juce::ComboBox&) { return inter (text16); }
juce::Font Look::getPopupMenuFont() { return inter (text16); }
void Look::positionComboBoxText (juce::ComboBox& box, juce::Label& label)
{
    label.setBounds (gap8, 1, box.getWidth() - 40, box.getHeight() - 2);
    label.setFont (getComboBoxFont (box));
    label.setMinimumHorizontalScale (1.0f); // an ellipsis rather than squeezed letters
}

void drawFocus (juce::Graphics& g, const juce::Component& component, juce::Rectangle<float> area, float corner)
{
    if (! component.hasKeyboardFocus (true))
        return;
    g.setColour (themeOf (component).text);
    g.drawRoundedRectangle (area.reduced (1.0f), corner, 2.0f);
}

void drawWords (juce::Graphics& g, const std::string& words, const juce::Font& font, juce::Colour colour,
                juce::Rectangle<int> area, juce::Justification where)
{
    if (isShapedByTheLine && needsLines (toJuce (words)))
        return drawParagraph (g, words, font, colour, area, where, 1);
    g.setFont (font);
    g.setColour (colour);
    g.drawFittedText (toJuce (words), area, where, 1, 1.0f);
}

void drawParagraph (juce::Graphics& g, const std::string& words, const juce::Font& font, juce::Colour colour,
                    juce::Rectangle<int> area, juce::Justification where, int lines)
{
    const auto text = toJuce (words);
    const auto across = juce::Justification { where.getOnlyHorizontalFlags() };
    auto layout = layOut (text, font, colour, across, area.getWidth());
    for (auto rest = text; layout.getNumLines() > lines && rest.isNotEmpty();)
    {
        rest = rest.containsChar (' ') ? rest.upToLastOccurrenceOf (" ", false, false)
                                       : rest.dropLastCharacters (1 + rest.length() / 32);
        layout = layOut (rest + juce::String::fromUTF8 ("…"), font, colour, across, area.getWidth());
    }
    const auto height = static_cast<int> (std::ceil (layout.getHeight()));
    layout.draw (g, where.appliedToRectangle (area.withHeight (height), area)
                        .withX (area.getX())
                        .withWidth (area.getWidth())
                        .toFloat());
}

int heightOf (const std::string& words, const juce::Font& font, int width)
{
    const auto layout = layOut (toJuce (words), font, juce::Colours::black, juce::Justification::left, width);
    return static_cast<int> (std::ceil (layout.getHeight())) + 2;
}

} // namespace slackwater::app
