// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace slackwater::engine
{

/** Whether an input of that name is a monitor: what an output plays, given back as if it were a microphone. PipeWire
   and PulseAudio call theirs "… Monitor", "Monitor of …" and "….monitor". */
[[nodiscard]] bool isMonitorName (std::string name);

} // namespace slackwater::engine
