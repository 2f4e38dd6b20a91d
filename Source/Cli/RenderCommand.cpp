// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/BreathArgument.h"
#include "Cli/Commands.h"
#include "Cli/Interrupt.h"
#include "Cli/Progress.h"
#include "Cli/Recorder.h"
#include "Cli/SessionArguments.h"
#include "Engine/AudioFileWriter.h"
#include "Engine/OfflineRender.h"

#include <iostream>
#include <memory>

namespace slackwater::cli
{

namespace
{

struct RenderArguments
{
    SessionArguments session;
    RecordArguments record;
    std::string breath = "none", output;
    double rate = 48000.0;
};

Result<void> render (const RenderArguments& arguments)
{
    watchForInterrupts();
    const auto session = prepare (arguments.session);
    if (! session)
        return fail (session.error());
    auto breath = readBreath (arguments.breath);
    if (! breath)
        return fail (breath.error());
    if (breath->isMicrophone)
        return fail (ErrorKind::usage, "", "", "a microphone cannot be rendered faster than time", "use play, or give --breath a recording");

    const SampleRate rate { arguments.rate };
    auto recorder = Recorder::create (arguments.record, *session, rate, breath->description, storage::LineFile::Mode::whole);
    if (! recorder)
        return fail (recorder.error());
    auto writer = engine::AudioFileWriter::create (arguments.output, rate);
    if (! writer)
        return fail (writer.error());

    Progress progress { session->plan.title };
    engine::RenderOptions options;
    options.rate = rate;
    options.sink = writer->get();
    options.onEvent = [&] (const Event& event) { recorder->event (event); };
    options.onTick = [&] (Samples at, const BreathState& state, std::span<const Command> commands) { recorder->tick (at, state, commands); };
    options.onProgress = [&] (Seconds done, Seconds expected) { progress.show (done, expected); };
    options.shouldStop = isInterrupted;
    const auto report = engine::renderOffline (session->plan, session->pack.folder, *breath->source, options);
    if (! report)
        return fail (report.error());
    for (const auto& note : report->notes)
        notice (note);
    if (const auto done = recorder->finish(); ! done)      // first: when it fails, no sound is left that claims to be done
        return done;
    return (*writer)->finish();
}

} // namespace

void addRender (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("render", "Make a whole session into a sound file, as fast as the machine goes");
    const auto arguments = std::make_shared<RenderArguments>();
    arguments->session.addTo (command);
    command.add_option ("--breath", arguments->breath, breathHelp)->type_name ("SRC")->capture_default_str();
    command.add_option ("--rate", arguments->rate, "sample rate")->type_name ("HZ")->check (CLI::Range (8000.0, 192000.0))->capture_default_str();
    command.add_option ("-o,--output", arguments->output, "the sound file: .wav, .flac or .ogg")->type_name ("OUT")->required();
    arguments->record.addTo (command);
    command.footer ("Example: slackwater-cli render first-light coherent --breath sim:14,follows=1 -o session.flac --picture session.svg");
    command.callback ([=, &exit]
    {
        if (const auto done = render (*arguments); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
