// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Streams/MeasuredFiles.h"

#include <algorithm>

namespace slackwater::engine
{

MeasuredFiles::Stamp MeasuredFiles::stampOf (const std::filesystem::path& path) noexcept
{
    std::error_code ignored;
    return { std::filesystem::file_size (path, ignored), std::filesystem::last_write_time (path, ignored) };
}

Result<sound::Measured> MeasuredFiles::lookUp (const std::filesystem::path& path)
{
    constexpr std::size_t most = 1000;
    const auto name = path.string();
    const auto stamp = stampOf (path); // before it is read: what is replaced while it is measured is measured again
    {
        const std::scoped_lock lock (mutex);
        const auto found =
            std::find_if (entries.begin(), entries.end(), [&] (const auto& entry) { return entry.name == name; });
        if (found != entries.end() && found->stamp == stamp)
        {
            entries.splice (entries.begin(), entries, found);
            return entries.front().measured;
        }
        if (found != entries.end())
            entries.erase (found);
    }
    auto measured = sound::measureForPlaying (path);
    if (! measured)
        return measured;

    const std::scoped_lock lock (mutex);
    entries.push_front (
        { name,
          stamp,
          { measured->length, measured->loudness, measured->peak, measured->offset, measured->fault, {} } });
    if (entries.size() > most)
        entries.pop_back();
    return measured;
}

} // namespace slackwater::engine
