// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

/** What JUCE 7 (Debian 12) and JUCE 8 (Debian 13) call differently. Nothing else asks which of them it is built with.
 */
namespace slackwater::app
{

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
