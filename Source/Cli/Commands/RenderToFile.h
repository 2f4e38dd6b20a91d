// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Cli/Commands/Recorder.h"
#include "Cli/Commands/SessionArguments.h"

#include <functional>
#include <string>
#include <vector>

namespace slackwater::cli
{

/** What render and replay do alike: a session into a sound file and the files about it, all of them or none, with a
    progress bar; Ctrl-C stops it. */
struct RenderJob
{
    const PreparedSession& session;
    SampleRate rate;
    breath::BreathSource& breath;
    std::string breathDescription, output;
    RecordArguments record;
    std::function<std::vector<Command> (Samples)> commandsAt; // empty: nobody asks anything
};

[[nodiscard]] Result<void> renderToFile (const RenderJob&);

} // namespace slackwater::cli
