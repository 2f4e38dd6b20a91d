// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Support/Catch.h"
#include "Support/Jack/JackServer.h"
#include "Support/Skip.h"

namespace slackwater::test
{

/** True; where there is no sound server to be started, the test is skipped. */
inline bool canUseJack()
{
    if (! JackServer::isInstalled())
        skip ("device", "jackd is not installed (Debian: jackd2)");
    return true;
}

} // namespace slackwater::test
