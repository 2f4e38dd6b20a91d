// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace slackwater::engine
{

/** Whether a device of that name is another program's (PulseAudio, PipeWire, whatever the default leads to): it may be
    listed with nobody behind it. Hardware bears the name of a card. */
[[nodiscard]] bool isServerName (const std::string& name);

} // namespace slackwater::engine
