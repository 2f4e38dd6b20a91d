// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace slackwater::system
{

/** The file that a link leads to, through more links, also when it is not there yet; what is no link is itself. Who
    replaces a file replaces that one, so that a person's link stays. */
[[nodiscard]] std::filesystem::path whereLinksLead (std::filesystem::path);

} // namespace slackwater::system
