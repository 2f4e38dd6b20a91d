// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/Interrupt.h"
#include "Cli/Commands/RenderToFile.h"
#include "Cli/Commands/TraceBreath.h"
#include "Planning/Shortlist.h"
#include "Storage/Packs/OpenPack.h"
#include "Storage/Packs/PackLibrary.h"

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
    const Profile nobody; // the plan is the trace's: nothing is chosen
    planning::Shortlist shortlist { nobody };
    auto pack = storage::openPack (arguments.pack.empty() ? std::filesystem::path { trace->header.pack }
                                                          : storage::findPack (arguments.pack),
                                   { .keep = &shortlist });
    if (! pack)
        return fail (pack.error());
    if (const auto same = storage::checkFiles (trace->header, pack->folder, arguments.trace); ! same)
        return same;

    const auto& header = trace->header;
    std::map<std::int64_t, std::vector<Command>> commands;
    for (const auto& tick : trace->ticks)
        if (! tick.commands.empty())
            commands[tick.at.value] = tick.commands;
    const auto commandsAt = [&] (Samples at)
    {
        const auto given = commands.find (at.value);
        return given == commands.end() ? std::vector<Command> {} : given->second;
    };
    TraceBreath breath { std::move (trace->ticks) };

    const PreparedSession session { std::move (*pack), header.plan, {} };
    const auto done =
        renderToFile ({ session, header.rate, breath, header.breath, arguments.output, arguments.record, commandsAt });
    if (done && (! trace->isWhole || breath.ranOut()))
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
    arguments->record.addTo (command);
    command.callback ([=, &exit]
    {
        if (const auto done = replay (*arguments); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
