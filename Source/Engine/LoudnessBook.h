// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Measure.h"

#include <filesystem>
#include <list>
#include <mutex>
#include <string>
#include <utility>

namespace slackwater::engine
{

/** What has been measured, so that a segment that returns is not measured twice. It remembers the last thousand and no
    more: memory stays flat however large the pack. Threads: control and reader, under a lock; never the audio thread. */
class LoudnessBook
{
public:
    [[nodiscard]] Result<Measured> lookUp (const std::filesystem::path&);

private:
    std::mutex mutex;
    std::list<std::pair<std::string, Measured>> entries;      // newest first
};

/** The gain that brings a segment to a loudness: at most +20 dB, so that a nearly silent file does not become noise.
    1 for silence. */
[[nodiscard]] double gainToward (Lufs target, const Measured&) noexcept;

} // namespace slackwater::engine
