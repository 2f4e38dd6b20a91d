// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/SoundServer.h"

namespace slackwater::engine
{

// Where libpulse is missing, and on systems whose own list of devices says what is a microphone.
std::string usualSourceOfServer() { return {}; }

} // namespace slackwater::engine
