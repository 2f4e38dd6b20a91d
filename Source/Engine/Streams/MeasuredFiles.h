// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/Measure.h"

#include <cstdint>
#include <filesystem>
#include <list>
#include <mutex>
#include <string>

namespace slackwater::engine
{

/** What has been measured, so that a segment that returns is not measured twice; a file that was replaced meanwhile is
    another. It remembers the last thousand and no more: memory stays flat however large the pack. Threads: control and
   reader, under a lock; never the audio thread. */
class MeasuredFiles
{
public:
    /** What is measured now, and short, comes with its samples; those are not kept. */
    [[nodiscard]] Result<sound::Measured> lookUp (const std::filesystem::path&);

private:
    /** Another size or time of writing: another file of that name. */
    struct Stamp
    {
        std::uintmax_t bytes = 0;
        std::filesystem::file_time_type written {};
        bool operator== (const Stamp&) const = default;
    };

    struct Entry
    {
        std::string name;
        Stamp stamp;
        sound::Measured measured;
    };

    [[nodiscard]] static Stamp stampOf (const std::filesystem::path&) noexcept;

    std::mutex mutex;
    std::list<Entry> entries; // newest first
};

} // namespace slackwater::engine
