// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/NumberOption.h"

#include "Model/WrittenNumber.h"
#include "Words/Numbers.h"

#include <fmt/format.h>

#include <utility>

namespace slackwater::cli
{

namespace
{

template <typename Number>
Number orThrow (const std::string& name, const Result<Number>& read)
{
    if (! read)
        throw CLI::ValidationError (name, read.error().message());
    return *read;
}

Result<double> within (const NumberRange& range, double value)
{
    if (value >= range.least && value <= range.most)
        return value;
    const auto inWords = [] (double number) { return fmt::format ("{:g}", number); };
    return fail (ErrorKind::usage, "", "", words::numbers::outOfRange, inWords (value), inWords (range.least),
                 inWords (range.most));
}

} // namespace

CLI::Option& addNumber (CLI::App& app, const std::string& name, NumberRange range, TakeNumber take,
                        const std::string& meaning)
{
    const auto read = [name, range, take = std::move (take)] (const std::string& text)
    { take (orThrow (name, numberIn (text).and_then ([&] (double value) { return within (range, value); }))); };
    return *app.add_option_function<std::string> (name, read, meaning);
}

CLI::Option& addMinutes (CLI::App& app, const std::string& name, TakeNumber take, const std::string& meaning)
{
    const auto read = [name, take = std::move (take)] (const std::string& text)
    { take (orThrow (name, minutesIn (text))); };
    return *app.add_option_function<std::string> (name, read, meaning);
}

CLI::Option& addWholeNumber (CLI::App& app, const std::string& name, std::uint64_t& value, const std::string& meaning)
{
    const auto read = [name, &value] (const std::string& text) { value = orThrow (name, wholeNumberIn (text)); };
    return *app.add_option_function<std::string> (name, read, meaning);
}

} // namespace slackwater::cli
