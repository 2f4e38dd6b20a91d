// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/RenderToFile.h"
#include "Cli/Commands/SessionArguments.h"
#include "System/Interrupt.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <memory>

namespace slackwater::cli
{

namespace
{

struct ReplayArguments
{
    std::string trace, output, pack;
    practice::RecordingWish recording;
};

Result<void> replay (const ReplayArguments& arguments)
{
    system::watchForInterrupts();
    auto replay = practice::prepareReplay (arguments.trace, arguments.pack);
    if (! replay)
        return fail (replay.error());
    const auto done = renderToFile ({ .session = replay->session,
                                      .breath = replay->breath,
                                      .breathDescription = replay->breathDescription,
                                      .output = arguments.output,
                                      .rate = replay->rate,
                                      .longest = replay->longest(),
                                      .recording = arguments.recording,
                                      .readFrom = { arguments.trace },
                                      .commandsAt = [&] (Samples tick) { return replay->commandsAt (tick); } });
    if (done && (! replay->isWhole || replay->breath.ranOut()))
        notice (errorOf (ErrorKind::input, arguments.trace, "", words::terminal::traceEndsEarly));
    return done;
}

} // namespace

void addReplay (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("replay", words::say (words::usage::replay));
    const auto arguments = std::make_shared<ReplayArguments>();
    command.add_option ("TRACE", arguments->trace, words::say (words::usage::replayTrace))->required();
    command.add_option ("-o,--output", arguments->output, words::say (words::usage::soundFile))
        ->type_name ("OUT")
        ->required();
    command.add_option ("--pack", arguments->pack, words::say (words::usage::replayPack))->type_name ("PACK");
    addRecording (command, arguments->recording);
    command.callback (ending (exit, [=] { return replay (*arguments); }));
}

} // namespace slackwater::cli
