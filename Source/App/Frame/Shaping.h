// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/OtherFonts.h"

#include <juce_graphics/juce_graphics.h>

#include <hb.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

/** Letters to glyphs, by HarfBuzz and fribidi: for JUCE 7, which has neither. */
namespace slackwater::app
{

/** A font that HarfBuzz shapes with, in units of its em. */
class ShapedFont
{
public:
    explicit ShapedFont (std::span<const char> bytes); // which stay where they are
    explicit ShapedFont (const FontFile&);

    [[nodiscard]] bool has (char32_t) const;
    [[nodiscard]] juce::Path outlineOf (unsigned glyph) const; // y downwards

    struct Glyph
    {
        unsigned number = 0;
        float advance = 0.0f;
    };
    [[nodiscard]] std::vector<Glyph> shape (std::u32string_view, bool isRightToLeft) const;

private:
    explicit ShapedFont (hb_blob_t*, unsigned index);

    struct Freed
    {
        void operator() (hb_font_t* each) const { hb_font_destroy (each); }
    };
    std::unique_ptr<hb_font_t, Freed> font;
    float em = 1.0f;
};

/** A stretch of text that is read one way, and shown by one font. */
struct Stretch
{
    std::u32string text;
    std::size_t font = 0;
    bool isRightToLeft = false;
};

/** Text that is shown on one line, in the order of sight, from left to right. `fonts`: which font shows each letter. */
[[nodiscard]] std::vector<Stretch> inOrderOfSight (std::u32string_view text, std::span<const std::size_t> fonts);

} // namespace slackwater::app
