// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/ProfileKeys.h"

#include "Model/Json/ProfileJson.h"
#include "Model/NearestName.h"
#include "Model/WrittenNumber.h"
#include "Words/Breath.h"
#include "Words/Json.h"
#include "Words/Utf8.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace slackwater::json
{

namespace
{

using Document = nlohmann::json;

void list (std::vector<std::pair<std::string, std::string>>& all, const Document& node, const std::string& key)
{
    if (node.is_object() && (! node.empty() || key.empty()))
        for (const auto& [name, value] : node.items())
            list (all, value, key.empty() ? name : key + "." + name);
    else if (node.is_number())
        all.emplace_back (key, fmt::format ("{:g}", node.get<double>())); // 12, not 12.0
    else
        all.emplace_back (key, node.dump (-1, ' ', false, Document::error_handler_t::replace));
}

/** A slip of the finger is no new key. */
bool looksLikeAKnownOne (const Document& document, const std::string& key)
{
    std::vector<std::string> names;
    for (const auto& [name, value] : document.at ("prefers").items())
        names.push_back (name);
    const auto name = key.substr (key.find ('.') + 1);
    const auto nearest = nearestName (name, names);
    return nearest && *nearest != name;
}

std::string keysInstead (const Profile& profile, const std::string& meant)
{
    std::vector<std::string> names;
    for (const auto& [key, value] : keysOf (profile))
        names.push_back (key);
    return namesInstead (meant, names);
}

/** prefers.minutes → /prefers/minutes */
Document::json_pointer pointerTo (std::string key)
{
    std::replace (key.begin(), key.end(), '.', '/');
    return Document::json_pointer ("/" + key);
}

/** What was typed, for a key that holds `present` so far (null: for a new one). Where a number belongs, as people write
    numbers. */
Result<Document> valueFor (const std::string& key, const std::string& typed, const Document& present)
{
    auto parsed = Document::parse (typed, nullptr, false);
    if (! parsed.is_discarded())
        return parsed;
    if (! present.is_number() && ! key.starts_with ("patterns."))
        return Document (typed);
    const auto number = key == "prefers.minutes" ? minutesIn (typed) : numberIn (typed);
    return number.map ([] (double value) { return Document (value); });
}

} // namespace

std::vector<std::pair<std::string, std::string>> keysOf (const Profile& profile)
{
    std::vector<std::pair<std::string, std::string>> all;
    list (all, Document::parse (writeProfile (profile)), "");
    return all;
}

Result<Profile> withKey (const Profile& profile, const std::string& key, const std::string& value)
{
    if (! words::utf8::isValid (key) || ! words::utf8::isValid (value))
        return fail (ErrorKind::usage, "", "", words::json::wordsNotUtf8);
    auto document = Document::parse (writeProfile (profile));
    Document parsed;
    try
    {
        const auto pointer = pointerTo (key);
        const auto mayBeNew =
            key.starts_with ("patterns.") || (key.starts_with ("prefers.") && ! looksLikeAKnownOne (document, key));
        if (! mayBeNew && ! document.contains (pointer))
            return fail (ErrorKind::usage, "", "", words::json::noSuchPreference, key, keysInstead (profile, key));
        auto read = valueFor (key, value, document.contains (pointer) ? document[pointer] : Document {});
        if (! read)
            return fail (read.error());
        parsed = std::move (*read);
        document[pointer] = parsed;
    }
    catch (const Document::exception&)
    {
        return fail (ErrorKind::usage, "", "", words::json::noKey, key);
    }
    auto changed = readProfile (document.dump(), key);
    if (! changed)
    {
        changed.error().kind = ErrorKind::usage;
        changed.error().file.clear();
    }
    else if (key == "breath.slowest" && parsed.is_number() && parsed.get<double>() > changed->breath.resting.value)
        return fail (ErrorKind::usage, "", "", words::json::slowestAboveResting, parsed.get<double>(),
                     changed->breath.resting.value);
    else if (key == "breath.source" && changed->breath.source == BreathSourceKind::other)
        return fail (ErrorKind::usage, "", "", words::breath::noSource, changed->breath.otherSource,
                     namesInstead (changed->breath.otherSource, allBreathSources()));
    return changed;
}

} // namespace slackwater::json
