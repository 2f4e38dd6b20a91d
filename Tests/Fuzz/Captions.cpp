// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz/Bytes.h"
#include "Fuzz/Promise.h"
#include "Fuzz/Target.h"
#include "Model/Markup.h"
#include "Storage/Past/CaptionLines.h"
#include "Storage/Past/Captions.h"
#include "Words/Utf8.h"

#include <sstream>

namespace slackwater::fuzz
{

namespace
{

constexpr SampleRate rate { 48000.0 };
constexpr std::size_t widest = 42;

struct Said
{
    std::vector<Event> events;
    std::string letters;
    bool isCut = false;
};

/** What has to be seen of a text: its letters, without what lies between them and what is none. */
std::string lettersOf (std::string_view text)
{
    std::string letters;
    while (! text.empty())
    {
        const auto next = words::utf8::first (text);
        const auto bytes = next ? next->bytes : 1;
        const auto c = next ? next->character : 0;
        const auto isBetween = c <= 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfffd;
        letters += isBetween ? "" : text.substr (0, bytes);
        text.remove_prefix (bytes);
    }
    return letters;
}

Said saidBy (Bytes bytes)
{
    Said said;
    for (auto at = 0.0; ! bytes.areUsedUp() && said.events.size() < 200;)
    {
        if (bytes.number() % 8 == 7)
        {
            said.isCut = true;
            said.events.push_back ({ toSamples (Seconds { at }, rate), CutEvent {}, "" });
            continue;
        }
        SayEvent line;
        line.say.length = Seconds { bytes.between (0.0, 20.0) };
        line.speed = bytes.between (0.5, 1.0);
        line.say.text = bytes.text();
        said.letters += lettersOf (line.say.text);
        said.events.push_back ({ toSamples (Seconds { at }, rate), line, "" });
        at += line.say.length.count() / line.speed + bytes.between (0.0, 5.0);
    }
    return said;
}

void promiseCaption (const storage::Caption& caption)
{
    promise (caption.end >= caption.begin, "a caption ends after it begins");
    promise (! caption.lines.empty() && caption.lines.size() <= 2, "a caption has a line or two");
    for (const auto& line : caption.lines)
    {
        promise (! line.empty() && line.find ('\n') == line.npos, "a line is one line", line);
        promise (storage::widthOf (line) <= widest || storage::captionLines (line, widest).size() == 1,
                 "a line that can be broken is not too wide", line);
    }
}

/** As a player reads the file: blocks with an empty line between them, each of a time and its lines. */
void promiseFile (std::span<const storage::Caption> captions, storage::CaptionFormat format)
{
    const auto isVtt = format == storage::CaptionFormat::vtt;
    std::istringstream file { storage::writeCaptions (captions, format) };
    std::string line;
    if (isVtt)
    {
        promise (std::getline (file, line) && line == "WEBVTT", "a VTT begins with its name");
        promise (std::getline (file, line) && line.empty(), "and an empty line");
    }
    for (const auto& caption : captions)
    {
        if (! isVtt)
            std::getline (file, line);
        promise (std::getline (file, line) && line.find (" --> ") != line.npos, "a block has its time", line);
        for (const auto& expected : caption.lines)
            promise (std::getline (file, line) && ! line.empty() && line.find ("-->") == line.npos
                         && (! isVtt || line == escaped (expected)),
                     "a line stands in the file as it is shown", line);
        promise (std::getline (file, line) && line.empty(), "a block ends in an empty line", line);
    }
    promise (! std::getline (file, line), "nothing follows", line);
}

} // namespace

void tryIt (std::span<const std::uint8_t> bytes)
{
    const auto said = saidBy (Bytes { bytes });
    const auto captions = storage::captionsOf (said.events, rate);
    std::string shown;
    for (std::size_t i = 0; i < captions.size(); ++i)
    {
        promiseCaption (captions[i]);
        promise (i == 0 || captions[i].begin >= captions[i - 1].end, "captions do not overlap");
        for (const auto& line : captions[i].lines)
            shown += lettersOf (line);
    }
    promise (said.isCut || shown == said.letters, "each word that is said is shown", shown + "\n" + said.letters);
    promiseFile (captions, storage::CaptionFormat::vtt);
    promiseFile (captions, storage::CaptionFormat::srt);
}

} // namespace slackwater::fuzz
