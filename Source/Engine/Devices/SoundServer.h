// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace slackwater::engine
{

/** What a desktop's sound server gives to whoever asks for the usual microphone: on a machine without one, often the
    monitor of its output. Empty: there is no such server, or it does not answer within a second. */
[[nodiscard]] std::string usualSourceOfServer();

} // namespace slackwater::engine
