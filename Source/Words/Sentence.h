// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/core.h>

#include <concepts>
#include <string>
#include <string_view>

/** What a person reads, by id. A sentence is a constant with a stable id and its English; what is put into it is part
   of its type, so the compiler checks both the text ("{}" for each value) and every place that says it:

        inline constexpr Sentence<Text, Count> tooMany { "sentence.too-many", "{} holds more than {} files" };
        … = say (tooMany, name, 1000);

    The other headers of this folder hold the sentences, one topic each. Other languages: Catalogue.h. */
namespace slackwater::words
{

// What is put into sentences.
using Text = std::string_view;
using Count = long long;
using Number = double;

/** One sentence, or a piece of one. */
template <typename... Values>
struct Sentence
{
    std::string_view id;
    fmt::format_string<Values...> text;
};

/** What is wrong, and what to do about it. Both may use any of the values ("{1}" is the second). */
template <typename... Values>
struct Complaint
{
    std::string_view id;
    fmt::format_string<Values...> problem, remedy;
};

/** A sentence that differs with a number, its first value. */
template <typename... More>
struct Plural
{
    std::string_view id;
    fmt::format_string<Count, More...> one, other;
};

/** A complaint in the words of a person's language. */
struct Said
{
    std::string_view id;
    std::string problem, remedy;
};

/** The text of that id in the language spoken now, else the English one, with its values. `part` names one text of
   several that have the same id (".remedy"). Never throws for a bad translation: that one is said in English. */
[[nodiscard]] std::string inPlace (std::string_view id, std::string_view part, std::string_view english,
                                   fmt::format_args values);

/** Which of a sentence's forms goes with that number (".one", ".other", …) in the language spoken now. */
[[nodiscard]] std::string_view formFor (Count number);

template <typename Given, typename Value>
concept FitsIn = requires (const Given& given) { static_cast<Value> (given); };

template <typename... Values, typename... Given>
[[nodiscard]] std::string say (const Sentence<Values...>& sentence, const Given&... given)
    requires (sizeof...(Values) == sizeof...(Given)) && (FitsIn<Given, Values> && ...)
{
    return [&] (const Values&... values)
    {
        const auto english = fmt::string_view (sentence.text);
        return inPlace (sentence.id, {}, { english.data(), english.size() }, fmt::make_format_args (values...));
    }(static_cast<Values> (given)...);
}

template <typename... Values, typename... Given>
[[nodiscard]] Said say (const Complaint<Values...>& complaint, const Given&... given)
    requires (sizeof...(Values) == sizeof...(Given)) && (FitsIn<Given, Values> && ...)
{
    return [&] (const Values&... values)
    {
        const auto problem = fmt::string_view (complaint.problem), remedy = fmt::string_view (complaint.remedy);
        const auto arguments = fmt::make_format_args (values...);
        return Said { complaint.id, inPlace (complaint.id, {}, { problem.data(), problem.size() }, arguments),
                      inPlace (complaint.id, ".remedy", { remedy.data(), remedy.size() }, arguments) };
    }(static_cast<Values> (given)...);
}

template <typename... More, std::integral Number, typename... Given>
[[nodiscard]] std::string say (const Plural<More...>& plural, Number number, const Given&... given)
    requires (sizeof...(More) == sizeof...(Given)) && (FitsIn<Given, More> && ...)
{
    return [&] (const Count& count, const More&... values)
    {
        const auto english = fmt::string_view (count == 1 ? plural.one : plural.other);
        return inPlace (plural.id, formFor (count), { english.data(), english.size() },
                        fmt::make_format_args (count, values...));
    }(static_cast<Count> (number), static_cast<More> (given)...);
}

} // namespace slackwater::words
