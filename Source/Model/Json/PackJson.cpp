// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/PackJson.h"

#include "Model/Json/JsonValue.h"
#include "Model/Json/PlainManifest.h"
#include "Words/Json.h"

#include <iterator>
#include <optional>
#include <set>

namespace slackwater::json
{

namespace
{

constexpr std::string_view formatName = "slackwater-pack/";
constexpr int newestFormat = 1;

void checkFormat (const JsonValue& root)
{
    const auto format = root.at ("format");
    const auto name = format.string();
    if (! name.starts_with (formatName))
        format.wrong (words::json::noPack, name);
    if (name != std::string (formatName) + std::to_string (newestFormat))
        format.wrong (words::json::newerPack, name);
}

std::string path (const JsonValue& value)
{
    auto text = value.word();
    if (! staysInside (text))
        value.wrong (words::json::pathLeadsOut, text);
    return text;
}

Suits readSuits (const JsonValue& value)
{
    Suits suits;
    for (const auto& [key, values] : value.members())
        suits[key] = values.strings();
    return suits;
}

Segment readSegment (const JsonValue& value, const std::string& language)
{
    value.expectKeys ({ "id", "role", "file", "text", "voice", "synthetic", "language", "suits" });
    Segment segment;
    segment.id = value.at ("id").word();
    const auto role = value.find ("role");
    segment.role = role ? role->word() : segment.id;
    segment.file = path (value.at ("file"));
    segment.text = value.string ("text", "");
    segment.voice = value.string ("voice", "");
    segment.synthetic = value.boolean ("synthetic", false);
    segment.language = value.string ("language", language);
    if (const auto suits = value.find ("suits"))
        segment.suits = readSuits (*suits);
    return segment;
}

/** Where a program that wrote the manifest went wrong, it did so in each: the first one is told, and how many there
 * are.
 */
void readSegments (const JsonValue& list, const std::string& language, SegmentSieve& sieve)
{
    std::set<std::string> ids;
    std::optional<Error> first;
    long long broken = 0;
    for (const auto& item : list.items())
        try
        {
            const auto segment = readSegment (item, language);
            if (! ids.insert (segment.id).second)
                item.at ("id").wrong (words::json::segmentTwice, segment.id);
            sieve.offer (segment);
        }
        catch (const JsonProblem& problem)
        {
            ++broken;
            if (! first)
                first = problem.error;
        }
    if (broken > 1)
        first = errorOf (first->kind, first->file, first->where, words::json::brokenSegments, first->problem,
                         first->remedy, broken);
    if (first)
        throw JsonProblem { *first };
}

} // namespace

bool staysInside (std::string_view path)
{
    if (path.empty() || path.front() == '/' || path.find ('\\') != path.npos || path.find ('\0') != path.npos
        || path.find (':') == 1)
        return false;

    std::size_t begin = 0;
    while (begin <= path.size())
    {
        const auto end = std::min (path.find ('/', begin), path.size());
        if (path.substr (begin, end - begin) == "..")
            return false;
        begin = end + 1;
    }
    return true;
}

Result<Manifest> readManifest (std::istream& stream, const std::string& file, std::vector<Error>* findings,
                               SegmentSieve* wanted)
{
    EverySegment every;
    auto& sieve = wanted != nullptr ? *wanted : every;
    if (auto plain = readPlainManifest (stream, sieve))
        return std::move (*plain);

    stream.clear();
    stream.seekg (0);
    const std::string text { std::istreambuf_iterator<char> (stream), {} };
    auto read = readText (text, Source { file, findings }, [&] (const JsonValue& root)
    {
        checkFormat (root);
        root.expectKeys ({ "format", "id", "version", "title", "summary", "language", "authors", "licence", "segments",
                           "sessions" });

        Manifest manifest;
        auto& pack = manifest.pack;
        pack.id = root.at ("id").word();
        pack.version = root.at ("version").word();
        pack.title = root.at ("title").word();
        pack.summary = root.string ("summary", "");
        pack.language = root.string ("language", "en");
        pack.authors = root.strings ("authors");
        pack.licence = root.string ("licence", "");

        readSegments (root.at ("segments"), pack.language, sieve);
        for (const auto& item : root.at ("sessions").items())
            manifest.sessionFiles.push_back (path (item));
        return manifest;
    });
    auto segments = sieve.take();
    if (read)
        read->pack.segments = std::move (segments);
    return read;
}

} // namespace slackwater::json
