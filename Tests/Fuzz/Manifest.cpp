// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz/Promise.h"
#include "Fuzz/Target.h"
#include "Model/Json/PackJson.h"
#include "Model/Json/PlainManifest.h"

#include <set>
#include <sstream>

namespace slackwater::fuzz
{

namespace
{

void promisePack (const json::Manifest& manifest)
{
    const auto& pack = manifest.pack;
    promise (! pack.id.empty() && ! pack.version.empty() && ! pack.title.empty(), "a pack has its names");
    std::set<std::string> ids;
    for (const auto& segment : pack.segments)
    {
        promise (! segment.id.empty() && ids.insert (segment.id).second, "each segment has an id of its own",
                 segment.id);
        promise (! segment.role.empty(), "each segment has a role", segment.id);
        promise (json::staysInside (segment.file), "no file leads out of the pack", segment.file);
    }
    for (const auto& file : manifest.sessionFiles)
        promise (json::staysInside (file), "no session leads out of the pack", file);
}

bool isSame (const json::Manifest& a, const json::Manifest& b)
{
    return a.pack == b.pack && a.sessionFiles == b.sessionFiles;
}

/** The reader that keeps no tree takes only what the other one takes without a word, and finds the same in it. A key
   that nobody knows makes it leave the text to the other. */
void promiseOneReading (const std::string& text)
{
    std::istringstream stream { text };
    EverySegment every;
    const auto streamed = json::readPlainManifest (stream, every);
    if (! streamed)
        return;
    auto withAKey = text;
    withAKey.insert (text.find ('{') + 1, "\"nobody's\": 0, ");
    std::istringstream again { withAKey };
    std::vector<Error> findings;
    const auto whole = json::readManifest (again, "pack.json", &findings);
    promise (whole.has_value(), "what is streamed can be read as a whole", whole ? "" : whole.error().message());
    promise (isSame (*whole, *streamed), "streamed and whole give the same");
    promise (findings.size() == 1, "what is streamed has nothing to be found in it",
             findings.size() > 1 ? findings[1].message() : "the key that nobody knows");
}

} // namespace

void tryIt (std::span<const std::uint8_t> bytes)
{
    const auto text = textOf (bytes);
    std::istringstream stream { text };
    std::vector<Error> findings;
    const auto manifest = json::readManifest (stream, "pack.json", &findings);
    for (const auto& finding : findings)
        promiseHelp (finding);
    if (isGood (manifest))
        promisePack (*manifest);
    promiseOneReading (text);
}

} // namespace slackwater::fuzz
