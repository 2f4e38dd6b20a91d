// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Result.h"

#include <filesystem>
#include <span>
#include <string>

namespace slackwater::authoring
{

/** A picture of a recording and of what was tracked in it, as SVG: the spectrogram of the microphone less the echo, the
    phases as coloured bands below it, the rate, and the confidence. `rows` are what the tracker made of the same files.
 */
[[nodiscard]] Result<std::string> drawBreath (const std::filesystem::path& recording,
                                              const std::filesystem::path& reference,
                                              std::span<const BreathState> rows);

} // namespace slackwater::authoring
