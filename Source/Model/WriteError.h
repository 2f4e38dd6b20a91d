// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <string>
#include <system_error>

namespace slackwater
{

/** Why a file or a folder could not be written, as the system says it, and what helps against that: room only where
    there is none, permissions only where they are missing. Everything that writes says it by this. */
[[nodiscard]] Error writeError (std::string file, const std::error_code& because);

/** For the error that the system's last call has left in errno. */
[[nodiscard]] Error writeErrorOfErrno (std::string file);

} // namespace slackwater
