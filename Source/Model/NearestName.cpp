// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/NearestName.h"

#include "Model/LowerCase.h"
#include "Words/Model.h"
#include "Words/Numbers.h"

#include <algorithm>
#include <vector>

namespace slackwater
{

namespace
{

/** Three rows of the table are enough: an exchange looks two back. */
std::size_t distance (const std::string& a, const std::string& b)
{
    std::vector<std::size_t> before (b.size() + 1), last (b.size() + 1), row (b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
    {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j)
        {
            row[j] = std::min ({ last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u) });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min (row[j], before[j - 2] + 1);
        }
        before.swap (last);
        last.swap (row);
    }
    return last[b.size()];
}

/** One of the two is how the other begins: "first" for first-light, "micro" for mic. */
std::optional<std::string> beginningAlike (const std::string& wanted, std::span<const std::string> names)
{
    constexpr std::size_t least = 3; // letters: fewer begin too many words
    std::optional<std::string> found;
    for (const auto& name : names)
    {
        const auto lower = inLowerCase (name);
        const auto isAlike = lower.size() >= least && wanted.size() >= least
                             && (lower.starts_with (wanted) || wanted.starts_with (lower));
        if (isAlike && (! found || name.size() < found->size()))
            found = name;
    }
    return found;
}

} // namespace

std::optional<std::string> nearestName (std::string_view meant, std::span<const std::string> names)
{
    constexpr std::size_t longest = 200; // a longer one is no name, and would take long
    if (meant.empty() || meant.size() > longest)
        return std::nullopt;
    const auto wanted = inLowerCase (std::string (meant));
    std::optional<std::string> nearest;
    auto least = std::max<std::size_t> (1, meant.size() / 3) + 1;
    for (const auto& name : names)
        if (name.size() <= longest)
            if (const auto apart = distance (wanted, inLowerCase (name)); apart < least)
            {
                least = apart;
                nearest = name;
            }
    return nearest ? nearest : beginningAlike (wanted, names);
}

std::string namesInstead (std::string_view meant, std::span<const std::string> names)
{
    const auto all = words::listed (names);
    if (const auto nearest = nearestName (meant, names))
        return words::say (words::model::didYouMean, *nearest, all);
    return names.empty() ? words::say (words::model::thereAreNone) : words::say (words::model::oneOf, all);
}

} // namespace slackwater
