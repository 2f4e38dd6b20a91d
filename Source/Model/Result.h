// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace slackwater
{

/** What kind of thing went wrong; the command line's exit code is made from it (Cli/Terminal/Exit.h). */
enum class ErrorKind
{
    usage,  // asked for something that cannot be
    input,  // a file that is missing, broken or not what it says
    output, // a file that cannot be written
    device, // an audio device or server failed
    refused // the guard, or safety, says no
};

/** An error as a value: what is wrong, where, and what to do about it.
    Its message reads "FILE:WHERE: PROBLEM; REMEDY", with the parts that are known. */
struct Error
{
    ErrorKind kind = ErrorKind::input;
    std::string file;  // as the person named it; empty when no file is concerned
    std::string where; // a line number, or a JSON pointer such as /segments/3/file
    std::string problem;
    std::string remedy;
    std::string_view code {}; // the complaint's id in Words, by which decisions are made; the texts are for people

    [[nodiscard]] std::string message() const;

    template <typename... Values>
    [[nodiscard]] bool is (const words::Complaint<Values...>& complaint) const
    {
        return code == complaint.id;
    }

    bool operator== (const Error&) const = default;
};

/** The error in words; what is put into them follows the complaint. */
template <typename... Values, typename... Given>
[[nodiscard]] Error errorOf (ErrorKind kind, std::string file, std::string where,
                             const words::Complaint<Values...>& complaint, const Given&... given)
{
    auto said = words::say (complaint, given...);
    return { kind, std::move (file), std::move (where), std::move (said.problem), std::move (said.remedy), said.id };
}

/** A value, or the Error that says why there is none. Used across module borders instead of exceptions. */
template <typename Value>
using Result = tl::expected<Value, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail (Error error) { return tl::unexpected<Error> (std::move (error)); }

template <typename... Values, typename... Given>
[[nodiscard]] tl::unexpected<Error> fail (ErrorKind kind, std::string file, std::string where,
                                          const words::Complaint<Values...>& complaint, const Given&... given)
{
    return fail (errorOf (kind, std::move (file), std::move (where), complaint, given...));
}

} // namespace slackwater
