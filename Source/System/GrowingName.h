// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "System/ProcessMark.h"

#include <filesystem>
#include <string>

namespace slackwater::system
{

/** What a file is called, in the same folder, while it grows: hidden, and another one in each process. */
[[nodiscard]] inline std::string growingName (const std::filesystem::path& file)
{
    return "." + file.filename().string() + "." + processMark() + ".part";
}

} // namespace slackwater::system
