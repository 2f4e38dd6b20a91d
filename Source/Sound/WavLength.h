// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/ShownBytes.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace slackwater::sound
{

/** What a WAV's header says of its length, held against the file. */
struct WavLength
{
    /** The frames that it claims; empty when there is no plain answer (compressed, or written as a stream, where the
        length is 0 or all ones by custom). libsndfile quietly takes the file's size where that is less: right for
        playing, but then nobody learns that the export was cut off. */
    std::optional<std::int64_t> claimed;

    /** Where it tells of less than there is (a recorder that lost power before it wrote the length): what it would say
        had it been closed. Empty when it is right, and when what follows the sound is no sound: other chunks, tags,
        zeros. */
    std::vector<Mending> mending;
};

/** Of a file that is no WAV (RIFF or RF64): nothing. */
[[nodiscard]] WavLength lengthInWav (const std::filesystem::path&);

} // namespace slackwater::sound
