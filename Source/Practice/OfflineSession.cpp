// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/OfflineSession.h"

#include "Sound/AudioFileWriter.h"
#include "Words/Packs.h"
#include "Words/Past.h"

#include <algorithm>
#include <variant>

namespace slackwater::practice
{

Result<void> renderToFiles (const OfflineWish& wish)
{
    if (const auto apart = keepApart (wish.recording, wish.output, wish.session.pack, wish.readFrom); ! apart)
        return apart;
    auto recording = Recording::create (wish.recording, wish.session, wish.rate, wish.breathDescription,
                                        storage::LineFile::Mode::whole);
    if (! recording)
        return fail (recording.error());
    auto writer =
        sound::AudioFileWriter::create (wish.output, wish.rate, std::max (wish.session.plan.length, wish.longest));
    if (! writer)
        return fail (writer.error());

    engine::RenderOptions options;
    options.rate = wish.rate;
    options.sink = writer->get();
    options.commandsAt = wish.commandsAt;
    options.onEvent = [&] (const Event& event) { recording->event (event); };
    options.onTick = [&] (Samples at, const BreathState& state, std::span<const Command> commands)
    { recording->tick (at, state, commands); };
    options.onProgress = wish.onProgress;
    options.shouldStop = wish.shouldStop;
    const auto report = engine::renderOffline (wish.session.plan, wish.session.pack.folder, wish.breath, options);
    if (! report)
        return fail (report.error());
    if (wish.onNote)
        for (const auto& note : report->notes)
            wish.onNote (note);
    if (const auto done = recording->finish(); ! done) // first: when it fails, no sound is left that claims to be done
        return done;
    return (*writer)->finish();
}

std::vector<Command> Replay::commandsAt (Samples tick) const
{
    const auto given = commands.find (tick.value);
    return given == commands.end() ? std::vector<Command> {} : given->second;
}

Seconds Replay::longest() const
{
    auto longest = session.plan.length;
    for (const auto& [at, asked] : commands)
        for (const auto& command : asked)
            if (const auto* length = std::get_if<SetLengthCommand> (&command))
                longest = std::max (longest, length->length);
    return longest;
}

namespace
{

bool isNotThere (const Error& pack)
{
    return pack.is (words::packs::noSuchPack) || pack.is (words::packs::noPackNamedSo);
}

} // namespace

Result<Replay> prepareReplay (const std::filesystem::path& file, const std::string& pack)
{
    auto trace = storage::readTrace (file);
    if (! trace)
        return fail (trace.error());
    auto session =
        prepareAgain (trace->header, file.string(), {}, pack); // nothing is chosen: whose it was is no matter
    if (! session && pack.empty() && isNotThere (session.error()))
        return fail (ErrorKind::input, file.string(), {}, words::past::packHasMoved, trace->header.pack.string());
    if (! session)
        return fail (session.error());
    std::map<std::int64_t, std::vector<Command>> commands;
    for (const auto& tick : trace->ticks)
        if (! tick.commands.empty())
            commands[tick.at.value] = tick.commands;
    return Replay { std::move (*session), TraceBreath { std::move (trace->ticks) },
                    trace->header.breath, trace->header.rate,
                    std::move (commands), trace->isWhole };
}

} // namespace slackwater::practice
