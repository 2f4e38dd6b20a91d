// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Embedded.h"
#include "App/Frame/Theme.h"
#include "Words/Sentence.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** Distances and sizes, in logical pixels. Nothing in the window uses others. */
inline constexpr int gap4 = 4, gap8 = 8, gap16 = 16, gap24 = 24, gap40 = 40;
inline constexpr int text14 = 14, text16 = 16, text20 = 20, text28 = 28, text44 = 44;

/** The Inter font at a size. */
[[nodiscard]] juce::Font inter (int size, Weight = Weight::regular);

/** How a button stands out: one on a screen may be `primary`. */
enum class ButtonKind
{
    primary,
    plain,
    quiet
};
void setKind (juce::Button&, ButtonKind);

/** Colours for JUCE's own components, and how buttons and sliders are drawn. Keyboard focus is always seen. */
class Look final : public juce::LookAndFeel_V4
{
public:
    explicit Look (const Theme&);

    [[nodiscard]] const Theme& theme() const noexcept { return colours; }

    void drawButtonBackground (juce::Graphics&, juce::Button&, const juce::Colour&, bool isOver, bool isDown) override;
    void drawButtonText (juce::Graphics&, juce::TextButton&, bool isOver, bool isDown) override;
    void drawLinearSlider (juce::Graphics&, int x, int y, int width, int height, float position, float least,
                           float most, juce::Slider::SliderStyle, juce::Slider&) override;
    int getSliderThumbRadius (juce::Slider&) override { return 10; }
    void drawComboBox (juce::Graphics&, int width, int height, bool isDown, int buttonX, int buttonY, int buttonWidth,
                       int buttonHeight, juce::ComboBox&) override;
    juce::Font getComboBoxFont (juce::ComboBox&) override;
    juce::Font getPopupMenuFont() override;
    void positionComboBoxText (juce::ComboBox&, juce::Label&) override;
    juce::Font getTextButtonFont (juce::TextButton&, int height) override;

private:
    Theme colours;
};

/** The theme of the Look that a component stands in. */
[[nodiscard]] const Theme& themeOf (const juce::Component&);

/** A rounded outline around what has the keyboard's focus. */
void drawFocus (juce::Graphics&, const juce::Component&, juce::Rectangle<float>, float corner);

/** One line, never squeezed, with an ellipsis where it does not fit. */
void drawWords (juce::Graphics&, const std::string&, const juce::Font&, juce::Colour, juce::Rectangle<int>,
                juce::Justification);

/** At most `lines` lines of whole words, with an ellipsis where they do not hold them all. */
void drawParagraph (juce::Graphics&, const std::string&, const juce::Font&, juce::Colour, juce::Rectangle<int>,
                    juce::Justification, int lines);

/** How high `words` will be at that width. */
[[nodiscard]] int heightOf (const std::string& words, const juce::Font&, int width);

[[nodiscard]] juce::String toJuce (const std::string&);

/** A sentence without values, for JUCE's components. */
[[nodiscard]] inline juce::String said (const words::Sentence<>& sentence) { return toJuce (words::say (sentence)); }

} // namespace slackwater::app
