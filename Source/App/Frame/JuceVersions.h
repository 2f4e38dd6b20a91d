// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <span>

/** What JUCE 7 (Debian 12) and JUCE 8 (Debian 13) call differently. Nothing else asks which of them it is built with.
 */
namespace slackwater::app
{

/** A typeface from a font's bytes, which stay where they are. What it lacks is shown by other fonts of this machine:
   JUCE 8 sees to that, and to the order and the joining of letters; for JUCE 7, WideTypeface.cpp does, a line at a
   time. */
#if JUCE_MAJOR_VERSION >= 8
[[nodiscard]] inline juce::Typeface::Ptr typefaceFrom (std::span<const char> bytes)
{
    return juce::Typeface::createSystemTypefaceFor (bytes.data(), bytes.size());
}
inline constexpr bool isShapedByTheLine = false;
#else
[[nodiscard]] juce::Typeface::Ptr typefaceFrom (std::span<const char> bytes);
inline constexpr bool isShapedByTheLine = true;
#endif

/** A font of that typeface. Lines are as high with JUCE 8 as with JUCE 7, so that screens are laid out alike. */
[[nodiscard]] inline juce::Font fontOf (const juce::Typeface::Ptr& typeface)
{
#if JUCE_MAJOR_VERSION >= 8
    return juce::Font { juce::FontOptions { typeface }.withMetricsKind (juce::TypefaceMetricsKind::legacy) };
#else
    return juce::Font { typeface };
#endif
}

/** How wide `words` are on one line, in logical pixels. */
[[nodiscard]] inline float textWidth (const juce::Font& font, const juce::String& words)
{
#if JUCE_MAJOR_VERSION >= 8
    return juce::GlyphArrangement::getStringWidth (font, words);
#else
    return font.getStringWidthFloat (words);
#endif
}

} // namespace slackwater::app
