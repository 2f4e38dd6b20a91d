// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands.h"
#include "Cli/Interrupt.h"
#include "Cli/Progress.h"
#include "Cli/Recorder.h"
#include "Cli/TraceBreath.h"
#include "Engine/AudioFileWriter.h"
#include "Engine/OfflineRender.h"
#include "Storage/OpenPack.h"
#include "Storage/PackLibrary.h"

#include <map>
#include <memory>

namespace slackwater::cli
{

namespace
{

struct ReplayArguments
{
    std::string trace, output, pack;
    RecordArguments record;
};

Result<void> replay (const ReplayArguments& arguments)
{
    watchForInterrupts();
    auto trace = storage::readTrace (arguments.trace);
    if (! trace)
        return fail (trace.error());
    auto pack = storage::openPack (arguments.pack.empty() ? trace->header.pack : storage::findPack (arguments.pack));
    if (! pack)
        return fail (pack.error());
    if (const auto same = storage::checkFiles (trace->header, pack->folder, arguments.trace); ! same)
        return same;

    const auto& header = trace->header;
    auto recorder = Recorder::create (arguments.record, { *pack, header.plan }, header.rate, header.breath, storage::LineFile::Mode::whole);
    if (! recorder)
        return fail (recorder.error());
    auto writer = engine::AudioFileWriter::create (arguments.output, header.rate);
    if (! writer)
        return fail (writer.error());

    std::map<std::int64_t, std::vector<Command>> commands;
    for (const auto& tick : trace->ticks)
        if (! tick.commands.empty())
            commands[tick.at.value] = tick.commands;
    const auto ticks = trace->ticks.size();
    const auto isWhole = trace->isWhole;
    TraceBreath breath { std::move (trace->ticks) };

    Progress progress { header.plan.title };
    std::size_t replayed = 0;
    engine::RenderOptions options;
    options.rate = header.rate;
    options.sink = writer->get();
    options.commandsAt = [&] (Samples at) { const auto given = commands.find (at.value); return given == commands.end() ? std::vector<Command> {} : given->second; };
    options.onEvent = [&] (const Event& event) { recorder->event (event); };
    options.onTick = [&] (Samples at, const BreathState& state, std::span<const Command> asked) { recorder->tick (at, state, asked); ++replayed; };
    options.onProgress = [&] (Seconds done, Seconds expected) { progress.show (done, expected); };
    options.shouldStop = isInterrupted;
    const auto report = engine::renderOffline (header.plan, pack->folder, breath, options);
    if (! report)
        return fail (report.error());
    if (! isWhole || replayed > ticks)
        notice ({ ErrorKind::input, arguments.trace, "", "the trace ends before its session does", "what comes after it is rendered as if no breath were heard" });
    if (const auto done = recorder->finish(); ! done)      // first: when it fails, no sound is left that claims to be done
        return done;
    return (*writer)->finish();
}

} // namespace

void addReplay (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("replay", "Make the same bits again from a trace");
    const auto arguments = std::make_shared<ReplayArguments>();
    command.add_option ("TRACE", arguments->trace, "what render --trace or play --trace wrote")->required();
    command.add_option ("-o,--output", arguments->output, "the sound file: .wav, .flac or .ogg")->type_name ("OUT")->required();
    command.add_option ("--pack", arguments->pack, "the pack, when it is not where it was")->type_name ("PACK");
    arguments->record.addTo (command);
    command.callback ([=, &exit]
    {
        if (const auto done = replay (*arguments); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
