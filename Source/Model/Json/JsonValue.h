// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/** Reading JSON so that every complaint knows its file and pointer. For .cpp files of Json/ only.

    Readers throw JsonProblem; readJson() at the border of each file turns that into a Result, so no exception
    leaves this folder. */
namespace slackwater::json
{

using Json = nlohmann::json;

struct JsonProblem
{
    Error error;
};

/** Where reading happens: the file's name for messages, and a place for findings that are no errors (unknown keys). */
struct Source
{
    std::string file;
    std::vector<Error>* findings = nullptr;
};

/** Deeper documents are refused while parsing: copying and printing such a tree would recurse without bound. */
inline constexpr int deepestNesting = 64;

/** Parses text. Errors name the line, and the mistake; keys that stand twice in one object go to the findings. */
[[nodiscard]] Result<Json> parse (std::string_view text, const std::string& file,
                                  std::vector<Error>* findings = nullptr);

/** A key as a part of a JSON pointer. */
[[nodiscard]] std::string asPointerToken (std::string_view key);

/** A node, with its pointer. Cheap to copy; lives no longer than the document and the Source. */
class JsonValue
{
public:
    JsonValue (const Json& node, std::string pointer, const Source& source)
        : node (&node), where (std::move (pointer)), source (&source)
    {
    }

    [[nodiscard]] JsonValue at (const char* key) const;                  // throws when it is missing
    [[nodiscard]] std::optional<JsonValue> find (const char* key) const; // empty when missing or null
    [[nodiscard]] bool hasNull (const char* key) const;
    [[nodiscard]] std::vector<JsonValue> items() const;
    [[nodiscard]] std::vector<std::pair<std::string, JsonValue>> members() const;
    [[nodiscard]] bool isObject() const { return node->is_object(); }
    [[nodiscard]] bool isString() const { return node->is_string(); }
    [[nodiscard]] bool isArray() const { return node->is_array(); }

    [[nodiscard]] std::string string() const;
    [[nodiscard]] std::string word() const; // a string that is not empty
    [[nodiscard]] double number (double least, double most) const;
    [[nodiscard]] int integer (int least, int most) const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::vector<std::string> strings() const;

    [[nodiscard]] std::string string (const char* key, std::string otherwise) const;
    [[nodiscard]] double number (const char* key, double least, double most, double otherwise) const;
    [[nodiscard]] bool boolean (const char* key, bool otherwise) const;
    [[nodiscard]] std::vector<std::string> strings (const char* key) const;

    /** Throws unless this is an object; keys beyond these become findings. */
    void expectKeys (std::initializer_list<std::string_view> known) const;

    [[nodiscard]] const Json& raw() const noexcept { return *node; }
    [[nodiscard]] const std::string& pointer() const noexcept { return where; }

    template <typename... Values, typename... Given>
    [[noreturn]] void wrong (const words::Complaint<Values...>& complaint, const Given&... given) const
    {
        throw JsonProblem { error (complaint, given...) };
    }

private:
    template <typename... Values, typename... Given>
    [[nodiscard]] Error error (const words::Complaint<Values...>& complaint, const Given&... given) const
    {
        return errorOf (ErrorKind::input, source->file, where.empty() ? "/" : where, complaint, given...);
    }

    const Json* node;
    std::string where;
    const Source* source;
};

/** Runs a reader; its complaint comes out as an Error. */
template <typename Read>
[[nodiscard]] auto guarded (Read&& read) -> Result<decltype (read())>
{
    try
    {
        return read();
    }
    catch (const JsonProblem& problem)
    {
        return fail (problem.error);
    }
}

/** Parses text and reads its root. */
template <typename Read>
[[nodiscard]] auto readText (std::string_view text, const Source& source, Read&& read)
    -> Result<decltype (read (std::declval<JsonValue>()))>
{
    const auto document = parse (text, source.file, source.findings);
    if (! document)
        return fail (document.error());
    return guarded ([&] { return read (JsonValue { *document, "", source }); });
}

} // namespace slackwater::json
