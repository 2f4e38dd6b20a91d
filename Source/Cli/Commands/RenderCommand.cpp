// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/RenderToFile.h"
#include "Cli/Commands/SessionArguments.h"
#include "Cli/Terminal/NumberOption.h"
#include "System/Interrupt.h"
#include "Practice/Listening.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <memory>

namespace slackwater::cli
{

namespace
{

struct RenderArguments
{
    SessionArguments session;
    practice::RecordingWish recording;
    std::string breath = "none", output;
    double rate = 48000.0;
};

Result<void> render (const RenderArguments& arguments)
{
    system::watchForInterrupts();
    const auto session = arguments.session.prepare();
    if (! session)
        return fail (session.error());
    const auto breath = practice::listenTo (arguments.breath, session->profile);
    if (! breath)
        return fail (breath.error());
    if (breath->notice)
        notice (*breath->notice);
    if (breath->isLiveOnly)
        return fail (ErrorKind::usage, "", "",
                     breath->isMicrophone      ? words::terminal::noMicrophoneOffline
                     : breath->taps != nullptr ? words::terminal::noKeysOffline
                                               : words::terminal::noOscOffline);

    return renderToFile ({ .session = *session,
                           .breath = *breath->source,
                           .breathDescription = breath->description,
                           .output = arguments.output,
                           .rate = SampleRate { arguments.rate },
                           .recording = arguments.recording,
                           .readFrom = { arguments.breath, arguments.session.profile } });
}

} // namespace

void addRender (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("render", words::say (words::usage::render));
    const auto arguments = std::make_shared<RenderArguments>();
    arguments->session.addTo (command);
    command.add_option ("--breath", arguments->breath, words::say (words::usage::breath))
        ->type_name ("SRC")
        ->capture_default_str();
    addNumber (command, "--rate", { 8000.0, 192000.0 }, [=] (double rate) { arguments->rate = rate; },
               words::say (words::usage::rate))
        .type_name ("HZ")
        ->default_str ("48000");
    command.add_option ("-o,--output", arguments->output, words::say (words::usage::soundFile))
        ->type_name ("OUT")
        ->required();
    addRecording (command, arguments->recording);
    command.footer (words::say (words::usage::renderExample));
    command.callback (ending (exit, [=] { return render (*arguments); }));
}

} // namespace slackwater::cli
