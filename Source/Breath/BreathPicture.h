// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Result.h"

#include <filesystem>
#include <span>

namespace slackwater::breath
{

/** A picture of a recording and of what was tracked in it, as SVG: the spectrogram of the microphone less the echo, the
    phases as coloured bands below it, the rate, and the confidence. `rows` as from trackFile() for the same files. */
[[nodiscard]] Result<std::string> drawPicture (const std::filesystem::path& recording,
                                               const std::filesystem::path& reference,
                                               std::span<const BreathState> rows);

} // namespace slackwater::breath
