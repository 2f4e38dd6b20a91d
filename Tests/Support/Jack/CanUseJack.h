// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Support/Catch.h"
#include "Support/Jack/JackServer.h"

namespace slackwater::test
{

/** False, with a warning, where there is no sound server to be started. */
inline bool canUseJack()
{
    if (JackServer::isInstalled())
        return true;
    WARN ("jackd is not installed (Debian: jackd2): nothing was played for real");
    return false;
}

} // namespace slackwater::test
