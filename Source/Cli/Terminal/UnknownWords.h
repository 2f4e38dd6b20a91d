// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace slackwater::cli
{

/** A command or option that there is not, named, with the one that may have been meant: CLI11 says that a command is
    missing, or that an argument was not expected. Empty: all of them are known, and something else is wrong. */
[[nodiscard]] std::optional<std::string> aboutUnknownWords (const CLI::App&, int count, const char* const* arguments);

} // namespace slackwater::cli
