// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <span>

namespace slackwater::storage
{

/** Before a command writes anything: none of its outputs may be a file that it reads, or another of its outputs, by
    whatever names and links. Whoever writes asks here first: it is how a recording is not replaced by what was made of
    it. Empty names are none; devices and pipes may be named as often as one likes. Of a pack's files:
    Packs/PackFiles.h. */
[[nodiscard]] Result<void> keepApart (std::span<const std::filesystem::path> outputs,
                                      std::span<const std::filesystem::path> inputs);

} // namespace slackwater::storage
