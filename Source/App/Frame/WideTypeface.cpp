// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/JuceVersions.h"
#include "App/Frame/Shaping.h"

#include <algorithm>
#include <map>

namespace slackwater::app
{

namespace
{

/** A typeface that shows what it lacks by other fonts of this machine, and orders and joins letters as their writing
   wants it. What the font has itself is drawn by JUCE as ever. */
class WideTypeface final : public juce::Typeface
{
public:
    WideTypeface (const juce::Typeface::Ptr& own, std::span<const char> bytes)
        : juce::Typeface (own->getName(), own->getStyle()), main (own), mainFont (bytes),
          em (own->getStringWidth ("n") / mainFont.shape (U"n", false).front().advance)
    {
    }

    float getAscent() const override { return main->getAscent(); }
    float getDescent() const override { return main->getDescent(); }
    float getHeightToPointsFactor() const override { return main->getHeightToPointsFactor(); }

    float getStringWidth (const juce::String& text) override
    {
        juce::Array<int> glyphs;
        juce::Array<float> places;
        getGlyphPositions (text, glyphs, places);
        return places.getLast();
    }

    void getGlyphPositions (const juce::String& text, juce::Array<int>& glyphs, juce::Array<float>& places) override
    {
        std::u32string letters;
        for (auto at = text.getCharPointer(); ! at.isEmpty();)
            letters += static_cast<char32_t> (at.getAndAdvance());
        if (std::all_of (letters.begin(), letters.end(), [this] (char32_t each) { return isPlain (each); }))
            return main->getGlyphPositions (text, glyphs, places);

        std::vector<std::size_t> fonts;
        for (const auto letter : letters)
            fonts.push_back (fontFor (letter, fonts.empty() ? 0 : fonts.back()));
        places.add (0.0f);
        for (const auto& stretch : inOrderOfSight (letters, fonts))
            add (stretch, glyphs, places);
        // JUCE looks at a letter for each glyph: there may be fewer of them, never more.
        const auto most = static_cast<int> (letters.size());
        glyphs.removeRange (most, glyphs.size());
        places.removeRange (most + 1, places.size());
    }

    bool getOutlineForGlyph (int glyph, juce::Path& path) override
    {
        const auto font = static_cast<std::size_t> (glyph >> glyphBits);
        if (font == 0)
            return main->getOutlineForGlyph (glyph, path);
        path = others[font - 1].outlineOf (static_cast<unsigned> (glyph & ((1 << glyphBits) - 1)));
        path.applyTransform (juce::AffineTransform::scale (em));
        return true;
    }

    juce::EdgeTable* getEdgeTableForGlyph (int glyph, const juce::AffineTransform& transform, float height) override
    {
        if (glyph >> glyphBits == 0)
            return main->getEdgeTableForGlyph (glyph, transform, height);
        juce::Path path;
        getOutlineForGlyph (glyph, path);
        if (path.isEmpty())
            return nullptr;
        const auto bounds = path.getBoundsTransformed (transform).getSmallestIntegerContainer().expanded (1, 0);
        return std::make_unique<juce::EdgeTable> (bounds, path, transform).release(); // JUCE owns it
    }

private:
    static constexpr int glyphBits = 21; // a glyph of the font itself is its letter, to JUCE 7
    static constexpr std::size_t nothing = ~std::size_t { 0 };

    [[nodiscard]] bool isPlain (char32_t letter) const
    {
        return letter < 0x590 || (! isMark (letter) && mainFont.has (letter));
    }

    /** It is no letter, and changes those beside it: joiners, marks of direction, how an emoji is shown. */
    [[nodiscard]] static bool isMark (char32_t letter)
    {
        return (letter >= 0x200b && letter <= 0x200f) || (letter >= 0x202a && letter <= 0x202e)
               || (letter >= 0x2060 && letter <= 0x206f) || (letter >= 0xfe00 && letter <= 0xfe0f) || letter == 0xfeff;
    }

    /** 0: the font itself. A space stays with what is before it, so that words of one writing are shaped together. */
    std::size_t fontFor (char32_t letter, std::size_t before)
    {
        const auto hasBefore = before != 0 && before != nothing && others[before - 1].has (letter);
        if (isMark (letter))
            return hasBefore ? before : nothing;
        if (letter < 0x590 ? ! hasBefore || letter > 0x40 : mainFont.has (letter))
            return 0;
        if (hasBefore)
            return before;
        const auto found = fontWith (letter);
        if (! found)
            return letter >= 0x1f000 && letter < 0x20000 ? nothing : 0; // a picture is left out, a letter is a box
        const auto known = std::find (files.begin(), files.end(), *found);
        if (known != files.end())
            return static_cast<std::size_t> (known - files.begin()) + 1;
        files.push_back (*found);
        others.emplace_back (*found);
        return others.size();
    }

    void add (const Stretch& stretch, juce::Array<int>& glyphs, juce::Array<float>& places)
    {
        const auto from = places.getLast();
        if (stretch.font == nothing)
            return;
        if (stretch.font == 0)
        {
            juce::Array<int> own;
            juce::Array<float> at;
            const auto text =
                stretch.isRightToLeft ? std::u32string (stretch.text.rbegin(), stretch.text.rend()) : stretch.text;
            main->getGlyphPositions (juce::String { juce::CharPointer_UTF32 {
                                         reinterpret_cast<const juce::CharPointer_UTF32::CharType*> (text.c_str()) } },
                                     own, at);
            glyphs.addArray (own);
            for (int i = 1; i < at.size(); ++i)
                places.add (from + at[i]);
            return;
        }
        auto x = from;
        for (const auto& glyph : others[stretch.font - 1].shape (stretch.text, stretch.isRightToLeft))
        {
            glyphs.add (static_cast<int> (stretch.font << glyphBits) | static_cast<int> (glyph.number));
            places.add (x += glyph.advance * em);
        }
    }

    const juce::Typeface::Ptr main;
    const ShapedFont mainFont;
    const float em; // in JUCE's units, which are of a font's height
    std::vector<FontFile> files;
    std::vector<ShapedFont> others; // of those files
};

} // namespace

juce::Typeface::Ptr typefaceFrom (std::span<const char> bytes)
{
    return new WideTypeface (juce::Typeface::createSystemTypefaceFor (bytes.data(), bytes.size()), bytes);
}

} // namespace slackwater::app
