// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Shaping.h"

#include <fribidi.h>
#include <hb-ot.h>

#include <algorithm>

namespace slackwater::app
{

namespace
{

struct Pen
{
    juce::Path path;
    float scale = 1.0f;
};

Pen& penOf (void* drawn) { return *static_cast<Pen*> (drawn); }

hb_draw_funcs_t* drawing()
{
    static auto* const made = []
    {
        auto* all = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func (all,
                                        [] (hb_draw_funcs_t*, void* drawn, hb_draw_state_t*, float x, float y, void*)
        {
            auto& [path, k] = penOf (drawn);
            path.startNewSubPath (k * x, -k * y);
        }, nullptr, nullptr);
        hb_draw_funcs_set_line_to_func (all,
                                        [] (hb_draw_funcs_t*, void* drawn, hb_draw_state_t*, float x, float y, void*)
        {
            auto& [path, k] = penOf (drawn);
            path.lineTo (k * x, -k * y);
        }, nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func (
            all, [] (hb_draw_funcs_t*, void* drawn, hb_draw_state_t*, float x1, float y1, float x, float y, void*)
        {
            auto& [path, k] = penOf (drawn);
            path.quadraticTo (k * x1, -k * y1, k * x, -k * y);
        }, nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func (all,
                                         [] (hb_draw_funcs_t*, void* drawn, hb_draw_state_t*, float x1, float y1,
                                             float x2, float y2, float x, float y, void*)
        {
            auto& [path, k] = penOf (drawn);
            path.cubicTo (k * x1, -k * y1, k * x2, -k * y2, k * x, -k * y);
        },
                                         nullptr, nullptr);
        hb_draw_funcs_set_close_path_func (all, [] (hb_draw_funcs_t*, void* drawn, hb_draw_state_t*, void*)
        { penOf (drawn).path.closeSubPath(); }, nullptr, nullptr);
        return all;
    }();
    return made;
}

} // namespace

ShapedFont::ShapedFont (hb_blob_t* blob, unsigned index)
{
    auto* face = hb_face_create (blob, index);
    hb_blob_destroy (blob);
    font.reset (hb_font_create (face));
    em = static_cast<float> (hb_face_get_upem (face));
    hb_face_destroy (face);
}

ShapedFont::ShapedFont (std::span<const char> bytes)
    : ShapedFont (hb_blob_create (bytes.data(), static_cast<unsigned> (bytes.size()), HB_MEMORY_MODE_READONLY, nullptr,
                                  nullptr),
                  0)
{
}

ShapedFont::ShapedFont (const FontFile& file) : ShapedFont (hb_blob_create_from_file (file.path.c_str()), file.index) {}

bool ShapedFont::has (char32_t letter) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph (font.get(), letter, &glyph) != 0;
}

juce::Path ShapedFont::outlineOf (unsigned glyph) const
{
    Pen pen { {}, 1.0f / em };
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph (font.get(), glyph, drawing(), &pen);
#else
    hb_font_get_glyph_shape (font.get(), glyph, drawing(), &pen);
#endif
    return pen.path;
}

std::vector<ShapedFont::Glyph> ShapedFont::shape (std::u32string_view text, bool isRightToLeft) const
{
    const std::unique_ptr<hb_buffer_t, decltype (&hb_buffer_destroy)> buffer { hb_buffer_create(), hb_buffer_destroy };
    const auto length = static_cast<int> (text.size());
    std::vector<std::uint32_t> letters (text.begin(), text.end());
    hb_buffer_add_utf32 (buffer.get(), letters.data(), length, 0, length);
    hb_buffer_guess_segment_properties (buffer.get());
    hb_buffer_set_direction (buffer.get(), isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_shape (font.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos (buffer.get(), &count);
    const auto* places = hb_buffer_get_glyph_positions (buffer.get(), &count);
    std::vector<Glyph> glyphs;
    glyphs.reserve (count);
    for (unsigned i = 0; i < count; ++i)
        glyphs.push_back ({ infos[i].codepoint, static_cast<float> (places[i].x_advance) / em });
    return glyphs;
}

std::vector<Stretch> inOrderOfSight (std::u32string_view text, std::span<const std::size_t> fonts)
{
    const auto length = static_cast<FriBidiStrIndex> (text.size());
    const std::vector<FriBidiChar> letters (text.begin(), text.end());
    std::vector<FriBidiCharType> types (text.size());
    std::vector<FriBidiBracketType> brackets (text.size());
    std::vector<FriBidiLevel> levels (text.size());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    fribidi_get_bidi_types (letters.data(), length, types.data());
    fribidi_get_bracket_types (letters.data(), length, types.data(), brackets.data());
    if (fribidi_get_par_embedding_levels_ex (types.data(), brackets.data(), length, &direction, levels.data()) == 0)
        std::fill (levels.begin(), levels.end(), FriBidiLevel { 0 });

    std::vector<Stretch> stretches;
    std::vector<FriBidiLevel> of; // each stretch's level
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        if (i == 0 || fonts[i] != fonts[i - 1] || levels[i] != levels[i - 1])
        {
            stretches.push_back ({ {}, fonts[i], (levels[i] & 1) != 0 });
            of.push_back (levels[i]);
        }
        stretches.back().text += text[i];
    }
    // Rule L2 of the bidirectional algorithm (Unicode's annex 9): from the deepest level on, what lies at it or deeper
    // is reversed.
    for (auto level = of.empty() ? FriBidiLevel { 0 } : *std::max_element (of.begin(), of.end()); level > 0; --level)
        for (std::size_t i = 0; i < of.size(); ++i)
        {
            auto last = i;
            while (last < of.size() && of[last] >= level)
                ++last;
            const auto from = static_cast<std::ptrdiff_t> (i), to = static_cast<std::ptrdiff_t> (last);
            std::reverse (stretches.begin() + from, stretches.begin() + to);
            std::reverse (of.begin() + from, of.begin() + to);
            i = std::max (i, last);
        }
    return stretches;
}

} // namespace slackwater::app
