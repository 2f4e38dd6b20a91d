// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Lines.h"

#include "App/Frame/JuceVersions.h"

namespace slackwater::app
{

namespace
{

constexpr juce::juce_wchar noBreakSpace = 0xa0;

/** Chinese, Japanese: a line may end after each letter, but for what cannot begin the next. */
bool isIdeograph (juce::juce_wchar letter)
{
    return (letter >= 0x2e80 && letter <= 0xa4cf) || (letter >= 0xf900 && letter <= 0xfaff)
           || (letter >= 0xff00 && letter <= 0xffef) || (letter >= 0x20000 && letter <= 0x3ffff);
}

bool cannotBegin (juce::juce_wchar letter)
{
    static const auto these = juce::String::fromUTF8 (
        "、。，．・：；？！ー）」』】〉》〕｝’”…‥々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ");
    return these.containsChar (letter);
}

/** How many letters of the text, from `from` on, cannot be parted. */
int pieceAt (const juce::String& text, int from)
{
    auto end = from + 1;
    while (end < text.length() && text[end - 1] != ' ' && ! (isIdeograph (text[end - 1]) && ! cannotBegin (text[end]))
           && ! (isIdeograph (text[end]) && ! cannotBegin (text[end])))
        ++end;
    return end - from;
}

void breakInto (juce::StringArray& lines, const juce::String& paragraph, const juce::Font& font, float width)
{
    const auto fits = [&] (const juce::String& line) { return textWidth (font, line.trimEnd()) <= width; };
    juce::String line;
    for (int at = 0; at < paragraph.length();)
    {
        auto piece = paragraph.substring (at, at + pieceAt (paragraph, at));
        at += piece.length();
        if (line.isNotEmpty() && ! fits (line + piece))
            lines.add (std::exchange (line, {}).trimEnd());
        for (; ! fits (line + piece) && piece.length() > 1; piece = piece.substring (lines[lines.size() - 1].length()))
        {
            auto head = piece.length() - 1;
            while (head > 1 && ! fits (piece.substring (0, head)))
                --head;
            lines.add (piece.substring (0, head));
        }
        line += piece;
    }
    lines.add (line.trimEnd());
}

} // namespace

juce::String inLines (const juce::String& text, const juce::Font& font, float width)
{
    juce::StringArray lines;
    for (const auto& paragraph : juce::StringArray::fromLines (text))
        breakInto (lines, paragraph, font, width);
    return lines.joinIntoString ("\n").replaceCharacter (' ', noBreakSpace);
}

bool needsLines (const juce::String& text)
{
    for (auto at = text.getCharPointer(); ! at.isEmpty();)
    {
        const auto letter = at.getAndAdvance();
        if (letter >= 0x590 && ! (letter >= 0x1e00 && letter < 0x2e80))
            return true;
    }
    return false;
}

} // namespace slackwater::app
