// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Waiting.h"

#include "EndToEnd/Process.h"

#include <nlohmann/json.hpp>

#include <sstream>

namespace slackwater::app
{

std::vector<nlohmann::json> linesIn (const std::filesystem::path& file)
{
    std::vector<nlohmann::json> all;
    std::istringstream lines (endtoend::textOf (file));
    for (std::string line; std::getline (lines, line);)
        if (auto entry = nlohmann::json::parse (line, nullptr, false); entry.is_object())
            all.push_back (std::move (entry));
    return all;
}

} // namespace slackwater::app
