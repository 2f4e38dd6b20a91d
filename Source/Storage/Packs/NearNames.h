// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace slackwater::storage
{

/** What lies in a pack's folders under nearly the name that its manifest has: on one machine that is the same file, on
    another it is missing, and who looks at both names may see no difference. Each folder is looked through once. */
class NearNames
{
public:
    explicit NearNames (std::filesystem::path pack) : folder (std::move (pack)) {}

    /** In words; empty: there is nothing like it. */
    [[nodiscard]] std::optional<words::Said> like (const std::string& missing);

private:
    /** Names by what they have in common with those meant: their letters, large or small, without the ending. */
    using ByStem = std::multimap<std::string, std::string>;

    [[nodiscard]] const ByStem& namesIn (const std::filesystem::path& parent);

    std::filesystem::path folder;
    std::map<std::string, ByStem> folders;
};

} // namespace slackwater::storage
