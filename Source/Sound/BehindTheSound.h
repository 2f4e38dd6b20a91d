// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/ByteOrder.h"

#include <cstdint>
#include <istream>

namespace slackwater::sound
{

/** Of a file of chunks (RIFF, AIFF) that is gone through: real ones have a handful. */
inline constexpr int mostChunks = 64;

/** Whether what lies from there to the end of the file, behind the sound as far as its header knows of it, is more of
    the sound: no chunks, no tag, no padding, and not so little that it may be anything. */
[[nodiscard]] bool isSoundBehind (std::istream&, std::int64_t at, std::int64_t fileSize, ByteOrder);

} // namespace slackwater::sound
