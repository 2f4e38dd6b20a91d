// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/Captions.h"

#include "Model/LowerCase.h"
#include "Model/Markup.h"
#include "Storage/Past/CaptionLines.h"
#include "Words/Past.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace slackwater::storage
{

namespace
{

constexpr std::size_t lineWidth = 42; // columns; BBC subtitle guidelines, Netflix timed text style guide
constexpr Seconds shortest { 1.5 }, gap { 0.08 };

void addCaptions (const SayEvent& said, Seconds begin, std::vector<Caption>& captions)
{
    const auto lines = captionLines (said.say.text, lineWidth);
    const auto length = said.say.length / said.speed;
    std::size_t all = 0, done = 0;
    for (const auto& line : lines)
        all += widthOf (line);
    const auto after = [&] (std::size_t columns)
    { return begin + length * (static_cast<double> (columns) / static_cast<double> (std::max<std::size_t> (all, 1))); };
    for (std::size_t i = 0; i < lines.size(); i += 2)
    {
        const auto last = std::min (i + 2, lines.size());
        Caption caption;
        caption.begin = after (done);
        for (auto line = i; line < last; ++line)
        {
            caption.lines.push_back (lines[line]);
            done += widthOf (lines[line]);
        }
        caption.end = after (done);
        captions.push_back (std::move (caption));
    }
}

/** What was cut off was not said to its end, and what of it was to come not at all. */
void cutOff (Seconds at, std::vector<Caption>& captions)
{
    std::erase_if (captions, [&] (const Caption& caption) { return caption.begin >= at; });
    for (auto& caption : captions)
        caption.end = std::min (caption.end, at);
}

/** SRT has no way to write its own arrow: a line with one would be read as the time of another caption. */
std::string withoutArrow (std::string line)
{
    for (auto at = line.find ("-->"); at != line.npos; at = line.find ("-->"))
        line.erase (at, 1);
    return line;
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
    const auto ending = inLowerCase (path.extension().string());
    if (ending == ".vtt")
        return CaptionFormat::vtt;
    if (ending == ".srt")
        return CaptionFormat::srt;
    return fail (ErrorKind::usage, path.string(), "", words::past::noCaptionFormat);
}

std::vector<Caption> captionsOf (std::span<const Event> events, SampleRate rate)
{
    std::vector<Caption> captions;
    for (const auto& event : events)
        if (const auto* said = std::get_if<SayEvent> (&event.what))
            addCaptions (*said, toSeconds (event.at, rate), captions);
        else if (const auto* cut = std::get_if<CutEvent> (&event.what))
            cutOff (toSeconds (event.at, rate) + cut->fade, captions);
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
            text += (isVtt ? escaped (line) : withoutArrow (line)) + "\n";
        text += "\n";
    }
    return text;
}

} // namespace slackwater::storage
