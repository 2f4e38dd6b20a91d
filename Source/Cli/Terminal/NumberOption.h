// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace slackwater::cli
{

/** Options that take a number, as people write one (Model/WrittenNumber.h): CLI11 knows one notation alone, and says of
    the others that it "could not convert" them. */

using TakeNumber = std::function<void (double)>;

struct NumberRange
{
    double least, most;
};

CLI::Option& addNumber (CLI::App&, const std::string& name, NumberRange, TakeNumber, const std::string& meaning);

/** A length in minutes, however it is said; what cannot be is refused by whoever plans it. */
CLI::Option& addMinutes (CLI::App&, const std::string& name, TakeNumber, const std::string& meaning);

CLI::Option& addWholeNumber (CLI::App&, const std::string& name, std::uint64_t& value, const std::string& meaning);

} // namespace slackwater::cli
