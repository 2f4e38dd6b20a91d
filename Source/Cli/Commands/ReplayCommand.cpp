// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/RenderToFile.h"
#include "Cli/Commands/SessionArguments.h"
#include "Cli/Terminal/Interrupt.h"

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
    watchForInterrupts();
    auto replay = practice::prepareReplay (arguments.trace, arguments.pack);
    if (! replay)
        return fail (replay.error());
    const auto done = renderToFile ({ .session = replay->session,
                                      .breath = replay->breath,
                                      .breathDescription = replay->breathDescription,
                                      .output = arguments.output,
                                      .rate = replay->rate,
                                      .recording = arguments.recording,
                                      .commandsAt = [&] (Samples tick) { return replay->commandsAt (tick); } });
    if (done && (! replay->isWhole || replay->breath.ranOut()))
        notice ({ ErrorKind::input, arguments.trace, "", "the trace ends before its session does",
                  "what comes after it is rendered as if no breath were heard" });
    return done;
}

} // namespace

void addReplay (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("replay", "Make the same bits again from a trace");
    const auto arguments = std::make_shared<ReplayArguments>();
    command.add_option ("TRACE", arguments->trace, "what render --trace or play --trace wrote")->required();
    command.add_option ("-o,--output", arguments->output, "the sound file: .wav, .flac or .ogg")
        ->type_name ("OUT")
        ->required();
    command.add_option ("--pack", arguments->pack, "the pack, when it is not where it was")->type_name ("PACK");
    addRecording (command, arguments->recording);
    command.callback ([=, &exit]
    {
        if (const auto done = replay (*arguments); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
