// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/LoudnessBook.h"

#include <algorithm>
#include <cmath>

namespace slackwater::engine
{

Result<Measured> LoudnessBook::lookUp (const std::filesystem::path& path)
{
    constexpr std::size_t most = 1000;
    const auto name = path.string();
    {
        const std::scoped_lock lock (mutex);
        const auto found = std::find_if (entries.begin(), entries.end(), [&] (const auto& entry) { return entry.first == name; });
        if (found != entries.end())
        {
            entries.splice (entries.begin(), entries, found);
            return entries.front().second;
        }
    }
    auto measured = measureForPlaying (path);
    if (! measured)
        return measured;

    const std::scoped_lock lock (mutex);
    entries.emplace_front (name, *measured);
    if (entries.size() > most)
        entries.pop_back();
    return measured;
}

double gainToward (Lufs target, const Measured& measured) noexcept
{
    constexpr double silence = -70.0, mostGain = 20.0;
    if (measured.loudness.value <= silence)
        return 1.0;
    return gainOf (Decibels { std::min (target.value - measured.loudness.value, mostGain) });
}

} // namespace slackwater::engine
