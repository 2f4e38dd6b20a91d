// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/RenderToFile.h"

#include "Cli/Terminal/Exit.h"
#include "System/Interrupt.h"
#include "Cli/Terminal/ProgressBar.h"

namespace slackwater::cli
{

Result<void> renderToFile (practice::OfflineWish wish)
{
    ProgressBar progress { wish.session.plan.title };
    wish.onProgress = [&] (Seconds done, Seconds expected) { progress.show (done, expected); };
    wish.shouldStop = system::isInterrupted;
    wish.onNote = notice;
    return practice::renderToFiles (wish);
}

} // namespace slackwater::cli
