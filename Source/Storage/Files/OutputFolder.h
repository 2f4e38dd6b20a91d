// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <span>

namespace slackwater::storage
{

/** Before a command begins what takes its time: an Error when the folder that an output belongs in is not there. A
    folder is never made for somebody: it would be where a name was mistyped. Empty names are none. */
[[nodiscard]] Result<void> foldersAreThere (std::span<const std::filesystem::path> outputs);

} // namespace slackwater::storage
