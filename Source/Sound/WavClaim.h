// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace slackwater::sound
{

/** The frames that a RIFF WAV's header claims; empty when there is no plain answer (no WAV, or written as a stream,
    where the length is 0 or all ones by custom). libsndfile quietly takes the file's size instead: right for playing,
    but then nobody learns that the export was cut off. */
[[nodiscard]] std::optional<std::int64_t> framesClaimedByWav (const std::filesystem::path&);

} // namespace slackwater::sound
