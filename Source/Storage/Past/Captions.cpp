// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/Captions.h"

#include "Model/Markup.h"
#include "Words/Past.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace slackwater::storage
{

namespace
{

constexpr std::size_t lineLength = 42; // characters; BBC subtitle guidelines, Netflix timed text style guide
constexpr Seconds shortest { 1.5 }, gap { 0.08 };

/** Characters, not bytes: what continues a UTF-8 character does not count. */
std::size_t lengthOf (std::string_view text)
{
    return static_cast<std::size_t> (std::count_if (text.begin(), text.end(), [] (char c)
    { return (static_cast<unsigned char> (c) & 0xC0) != 0x80; }));
}

std::vector<std::string> wordsOf (std::string_view text)
{
    std::vector<std::string> words (1);
    for (const char c : text)
    {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
        {
            if (! words.back().empty())
                words.emplace_back();
        }
        else
            words.back() += c;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::vector<std::string> wrapped (const std::vector<std::string>& words, std::size_t width)
{
    std::vector<std::string> lines;
    for (const auto& word : words)
        if (lines.empty() || lengthOf (lines.back()) + 1 + lengthOf (word) > width)
            lines.push_back (word);
        else
            lines.back() += " " + word;
    return lines;
}

/** As few lines as there must be, and those of even length: the narrowest width that needs no more of them. */
std::vector<std::string> linesOf (std::string_view text)
{
    const auto words = wordsOf (text);
    auto best = wrapped (words, lineLength);
    for (auto width = lineLength - 1; width > lineLength / 3; --width)
    {
        auto narrower = wrapped (words, width);
        if (narrower.size() > best.size())
            break;
        best = std::move (narrower);
    }
    return best;
}

void addCaptions (const SayEvent& said, Seconds begin, std::vector<Caption>& captions)
{
    const auto lines = linesOf (said.say.text);
    std::size_t all = 0, done = 0;
    for (const auto& line : lines)
        all += lengthOf (line);
    for (std::size_t i = 0; i < lines.size(); i += 2)
    {
        const auto last = std::min (i + 2, lines.size());
        Caption caption;
        caption.begin = begin + said.say.length * (static_cast<double> (done) / static_cast<double> (all));
        for (auto line = i; line < last; ++line)
        {
            caption.lines.push_back (lines[line]);
            done += lengthOf (lines[line]);
        }
        caption.end = begin + said.say.length * (static_cast<double> (done) / static_cast<double> (all));
        captions.push_back (std::move (caption));
    }
}

std::string clock (Seconds time, char point)
{
    const auto all = std::llround (std::max (0.0, time.count()) * 1000.0);
    char text[32];
    std::snprintf (text, sizeof text, "%02lld:%02lld:%02lld%c%03lld", all / 3'600'000, all / 60'000 % 60,
                   all / 1000 % 60, point, all % 1000);
    return text;
}

} // namespace

Result<CaptionFormat> captionFormatFor (const std::filesystem::path& path)
{
    if (path.extension() == ".vtt")
        return CaptionFormat::vtt;
    if (path.extension() == ".srt")
        return CaptionFormat::srt;
    return fail (ErrorKind::usage, path.string(), "", words::past::noCaptionFormat);
}

std::vector<Caption> captionsOf (std::span<const Event> events, SampleRate rate)
{
    std::vector<Caption> captions;
    for (const auto& event : events)
        if (const auto* said = std::get_if<SayEvent> (&event.what))
            addCaptions (*said, toSeconds (event.at, rate), captions);
    std::stable_sort (captions.begin(), captions.end(),
                      [] (const Caption& a, const Caption& b) { return a.begin < b.begin; });

    for (std::size_t i = 0; i < captions.size(); ++i)
    {
        auto& caption = captions[i];
        caption.end = std::max (caption.end, caption.begin + shortest);
        if (i + 1 < captions.size())
            caption.end = std::max (caption.begin, std::min (caption.end, captions[i + 1].begin - gap));
    }
    return captions;
}

std::string writeCaptions (std::span<const Caption> captions, CaptionFormat format)
{
    const auto isVtt = format == CaptionFormat::vtt;
    std::string text = isVtt ? "WEBVTT\n\n" : "";
    std::size_t number = 0;
    for (const auto& caption : captions)
    {
        if (! isVtt)
            text += std::to_string (++number) + "\n";
        text += clock (caption.begin, isVtt ? '.' : ',') + " --> " + clock (caption.end, isVtt ? '.' : ',') + "\n";
        for (const auto& line : caption.lines)
            text += (isVtt ? escaped (line) : line) + "\n";
        text += "\n";
    }
    return text;
}

} // namespace slackwater::storage
