// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Practice/OfflineSession.h"

namespace slackwater::cli
{

/** What render and replay do alike: a session into files, with a progress bar; Ctrl-C stops it. */
[[nodiscard]] Result<void> renderToFile (practice::OfflineWish);

} // namespace slackwater::cli
