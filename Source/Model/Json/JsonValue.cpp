// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/JsonValue.h"

#include "Model/Json/Mistakes.h"
#include "Model/Json/Outline.h"
#include "Words/Json.h"

#include <algorithm>
#include <cmath>

namespace slackwater::json
{

namespace
{

std::string lineOf (std::string_view text, std::size_t byte)
{
    const auto upTo = text.substr (0, std::min (byte, text.size()));
    return std::to_string (1 + std::count (upTo.begin(), upTo.end(), '\n'));
}

/** nlohmann's message without its own prefix: "[json.exception.parse_error.101] parse error at line 3, column 1: …". */
std::string plainWords (std::string message)
{
    const auto end = message.find ("] ");
    if (end != std::string::npos)
        message.erase (0, end + 2);
    const auto detail = message.find (": ");
    if (message.starts_with ("parse error") && detail != std::string::npos)
        message.erase (0, detail + 2);
    return message;
}

std::string shorten (const Json& node)
{
    auto text = node.is_structured() ? std::string (node.type_name())
                                     : node.dump (-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > 40)
        text = text.substr (0, 37) + "...";
    return text;
}

/** Keys that stand twice are worth saying; where a list of what would be played is lost, it is an error. */
std::optional<Error> tellOf (const Outline& outline, const std::string& file, std::vector<Error>* findings)
{
    for (const auto& [pointer, key] : outline.twice)
    {
        if (key == "segments" || key == "sessions" || key == "sections" || key == "steps")
            return errorOf (ErrorKind::input, file, pointer, words::json::listTwice, key);
        if (findings != nullptr)
            findings->push_back (errorOf (ErrorKind::input, file, pointer, words::json::keyTwice, key));
    }
    return std::nullopt;
}

std::string plain (double value)
{
    auto text = std::to_string (value);
    text.erase (text.find_last_not_of ('0') + 1);
    if (text.ends_with ('.'))
        text.pop_back();
    return text;
}

} // namespace

std::string asPointerToken (std::string_view key)
{
    std::string text;
    for (const char c : key)
        text += c == '~' ? "~0" : c == '/' ? "~1" : std::string (1, c);
    return text;
}

Result<Json> parse (std::string_view text, const std::string& file, std::vector<Error>* findings)
{
    if (text.starts_with ("\xEF\xBB\xBF"))
        text.remove_prefix (3);

    const auto outline = outlineOf (text, deepestNesting);
    if (outline.isTooDeep)
        return fail (ErrorKind::input, file, "1", words::json::tooDeep, deepestNesting);
    try
    {
        auto document = Json::parse (text);
        if (auto problem = tellOf (outline, file, findings))
            return fail (std::move (*problem));
        return document;
    }
    catch (const Json::parse_error& problem)
    {
        auto mistake = mistakeIn (text, problem.byte == 0 ? 0 : problem.byte - 1, plainWords (problem.what()));
        return fail ({ ErrorKind::input, file, lineOf (text, mistake.at), std::move (mistake.said.problem),
                       std::move (mistake.said.remedy), mistake.said.id });
    }
    catch (const Json::exception& problem)
    {
        return fail (ErrorKind::input, file, "1", words::json::unreadable, plainWords (problem.what()));
    }
}

JsonValue JsonValue::at (const char* key) const
{
    if (! node->is_object())
        wrong (words::json::noObject, shorten (*node));
    if (auto value = find (key))
        return *value;
    wrong (words::json::missingKey, key);
}

std::optional<JsonValue> JsonValue::find (const char* key) const
{
    if (! node->is_object())
        return std::nullopt;
    const auto found = node->find (key);
    if (found == node->end() || found->is_null())
        return std::nullopt;
    return JsonValue { *found, where + "/" + asPointerToken (key), *source };
}

bool JsonValue::hasNull (const char* key) const
{
    return node->is_object() && node->contains (key) && node->at (key).is_null();
}

std::vector<JsonValue> JsonValue::items() const
{
    if (! node->is_array())
        wrong (words::json::noList, shorten (*node));
    std::vector<JsonValue> values;
    values.reserve (node->size());
    for (std::size_t i = 0; i < node->size(); ++i)
        values.emplace_back ((*node)[i], where + "/" + std::to_string (i), *source);
    return values;
}

std::vector<std::pair<std::string, JsonValue>> JsonValue::members() const
{
    if (! node->is_object())
        wrong (words::json::noObject, shorten (*node));
    std::vector<std::pair<std::string, JsonValue>> values;
    for (const auto& [key, value] : node->items())
        values.emplace_back (key, JsonValue { value, where + "/" + asPointerToken (key), *source });
    return values;
}

std::string JsonValue::string() const
{
    if (! node->is_string())
        wrong (words::json::noText, shorten (*node));
    return node->get<std::string>();
}

std::string JsonValue::word() const
{
    auto text = string();
    if (text.empty())
        wrong (words::json::emptyText);
    return text;
}

double JsonValue::number (double least, double most) const
{
    if (! node->is_number())
        wrong (words::json::noNumber, shorten (*node));
    const auto value = node->get<double>();
    if (! std::isfinite (value) || value < least || value > most)
        wrong (words::json::outOfRange, shorten (*node), plain (least), plain (most));
    return value;
}

int JsonValue::integer (int least, int most) const
{
    const auto value = number (least, most);
    if (value != std::floor (value))
        wrong (words::json::noWholeNumber, shorten (*node));
    return static_cast<int> (value);
}

bool JsonValue::boolean() const
{
    if (! node->is_boolean())
        wrong (words::json::noBoolean, shorten (*node));
    return node->get<bool>();
}

std::vector<std::string> JsonValue::strings() const
{
    std::vector<std::string> values;
    for (const auto& item : items())
        values.push_back (item.string());
    return values;
}

std::string JsonValue::string (const char* key, std::string otherwise) const
{
    const auto value = find (key);
    return value ? value->string() : std::move (otherwise);
}

double JsonValue::number (const char* key, double least, double most, double otherwise) const
{
    const auto value = find (key);
    return value ? value->number (least, most) : otherwise;
}

bool JsonValue::boolean (const char* key, bool otherwise) const
{
    const auto value = find (key);
    return value ? value->boolean() : otherwise;
}

std::vector<std::string> JsonValue::strings (const char* key) const
{
    const auto value = find (key);
    return value ? value->strings() : std::vector<std::string> {};
}

void JsonValue::expectKeys (std::initializer_list<std::string_view> known) const
{
    if (! node->is_object())
        wrong (words::json::noObject, shorten (*node));
    if (source->findings == nullptr)
        return;
    for (const auto& [key, value] : node->items())
        if (std::find (known.begin(), known.end(), key) == known.end())
            source->findings->push_back (errorOf (ErrorKind::input, source->file, where + "/" + asPointerToken (key),
                                                  words::json::unknownKey, key));
}

} // namespace slackwater::json
