// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/OtherFonts.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace slackwater::app
{

namespace
{

struct Freed
{
    void operator() (FcFontSet* set) const { FcFontSetDestroy (set); }
    void operator() (FcPattern* pattern) const { FcPatternDestroy (pattern); }
};

constexpr int namedInstances = 16; // bits from here on tell instances of a variable font: its plain face has none

/** All outline fonts, the one best for plain text first. Sorting takes fontconfig some milliseconds: once. */
const FcFontSet* plainFonts()
{
    static const auto sorted = []
    {
        const std::unique_ptr<FcPattern, Freed> wanted { FcPatternCreate() };
        FcPatternAddString (wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*> ("sans-serif"));
        FcPatternAddInteger (wanted.get(), FC_WEIGHT, FC_WEIGHT_REGULAR);
        FcPatternAddInteger (wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
        FcPatternAddBool (wanted.get(), FC_OUTLINE, FcTrue);
        FcConfigSubstitute (nullptr, wanted.get(), FcMatchPattern);
        FcDefaultSubstitute (wanted.get());
        auto result = FcResultNoMatch;
        return std::unique_ptr<FcFontSet, Freed> { FcFontSort (nullptr, wanted.get(), FcFalse, nullptr, &result) };
    }();
    return sorted.get();
}

bool isOutline (const FcPattern* font)
{
    FcBool outline = FcFalse, colour = FcFalse;
    FcPatternGetBool (font, FC_OUTLINE, 0, &outline);
    FcPatternGetBool (font, FC_COLOR, 0, &colour);
    return outline == FcTrue && colour == FcFalse;
}

std::optional<FontFile> fileOf (const FcPattern* font)
{
    FcChar8* path = nullptr;
    int index = 0;
    if (FcPatternGetString (font, FC_FILE, 0, &path) != FcResultMatch
        || FcPatternGetInteger (font, FC_INDEX, 0, &index) != FcResultMatch || (index >> namedInstances) != 0)
        return {};
    return FontFile { reinterpret_cast<const char*> (path), static_cast<unsigned> (index) };
}

} // namespace

std::optional<FontFile> fontWith (char32_t character)
{
    const auto* fonts = plainFonts();
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i)
    {
        const auto* font = fonts->fonts[i];
        FcCharSet* has = nullptr;
        if (FcPatternGetCharSet (font, FC_CHARSET, 0, &has) == FcResultMatch
            && FcCharSetHasChar (has, character) == FcTrue && isOutline (font))
            if (auto file = fileOf (font))
                return file;
    }
    return {};
}

} // namespace slackwater::app
