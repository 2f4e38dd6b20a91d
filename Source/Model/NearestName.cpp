// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/NearestName.h"

#include "Words/Model.h"
#include "Words/Numbers.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace slackwater
{

namespace
{

char lower (char letter) { return static_cast<char> (std::tolower (static_cast<unsigned char> (letter))); }

/** Three rows of the table are enough: an exchange looks two back. */
std::size_t distance (std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before (b.size() + 1), last (b.size() + 1), row (b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
    {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j)
        {
            const auto at = lower (a[i - 1]), bt = lower (b[j - 1]);
            row[j] = std::min ({ last[j] + 1, row[j - 1] + 1, last[j - 1] + (at == bt ? 0u : 1u) });
            if (i > 1 && j > 1 && at == lower (b[j - 2]) && lower (a[i - 2]) == bt)
                row[j] = std::min (row[j], before[j - 2] + 1);
        }
        before.swap (last);
        last.swap (row);
    }
    return last[b.size()];
}

} // namespace

std::optional<std::string> nearestName (std::string_view meant, std::span<const std::string> names)
{
    constexpr std::size_t longest = 200; // a longer one is no name, and would take long
    if (meant.empty() || meant.size() > longest)
        return std::nullopt;
    std::optional<std::string> nearest;
    auto least = std::max<std::size_t> (1, meant.size() / 3) + 1;
    for (const auto& name : names)
        if (name.size() <= longest)
            if (const auto apart = distance (meant, name); apart < least)
            {
                least = apart;
                nearest = name;
            }
    return nearest;
}

std::string namesInstead (std::string_view meant, std::span<const std::string> names)
{
    const auto all = words::listed (names);
    if (const auto nearest = nearestName (meant, names))
        return words::say (words::model::didYouMean, *nearest, all);
    return names.empty() ? words::say (words::model::thereAreNone) : words::say (words::model::oneOf, all);
}

} // namespace slackwater
