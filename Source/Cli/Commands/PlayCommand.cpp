// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/BreathArgument.h"
#include "Cli/Terminal/Clock.h"
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/FollowPlaying.h"
#include "Cli/Commands/GoOn.h"
#include "Cli/Terminal/Interrupt.h"
#include "Cli/Commands/Recorder.h"
#include "Cli/Commands/SessionArguments.h"
#include "Engine/Live/LivePlayer.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Past/SessionRecord.h"

#include <iostream>
#include <memory>
#include <optional>

namespace slackwater::cli
{

namespace
{

struct PlayArguments
{
    SessionArguments session;
    RecordArguments record;
    std::string breath, device, input; // breath empty: the profile's, or as it was when a session goes on
    double rate = 0.0;
    bool resume = false, keepsNoHistory = false;
};

/** What is to be played, and what of it was played before a crash. */
struct Playing
{
    PreparedSession session;
    std::string breath;
    std::optional<storage::Unfinished> unfinished;
};

Result<Playing> prepare (const PlayArguments& arguments)
{
    if (! arguments.resume)
    {
        auto session = cli::prepare (arguments.session);
        if (! session)
            return fail (session.error());
        auto breath = arguments.breath.empty() ? usualBreath (session->profile) : arguments.breath;
        return Playing { std::move (*session), std::move (breath), {} };
    }
    auto cutOff = findCutOff (arguments.session.profile);
    if (! cutOff)
        return fail (cutOff.error());
    auto breath = arguments.breath.empty() ? cutOff->unfinished.trace.header.breath : arguments.breath;
    return Playing { std::move (cutOff->session), std::move (breath), std::move (cutOff->unfinished) };
}

std::unique_ptr<storage::SessionRecord> recordFor (const Playing& playing, const engine::LivePlayer& player)
{
    if (playing.unfinished)
        return std::make_unique<storage::SessionRecord> (*playing.unfinished);
    return std::make_unique<storage::SessionRecord> (
        playing.session.plan, storage::SessionRecord::Circumstances { playing.session.pack.folder, playing.breath,
                                                                      now(), [&player] { return player.rate(); } });
}

/** What failed stays to go on with. */
void finish (storage::SessionRecord& kept, engine::PlayerState::Phase phase)
{
    if (phase == engine::PlayerState::Phase::failed)
        return;
    if (const auto written =
            kept.finish (phase == engine::PlayerState::Phase::ended ? storage::Ending::whole : storage::Ending::left);
        ! written)
        notice (written.error()); // the session was played all the same
}

Result<void> play (const PlayArguments& arguments)
{
    const auto playing = prepare (arguments);
    if (! playing)
        return fail (playing.error());
    const auto& session = playing->session;
    auto breath = readBreath (playing->breath, session.profile);
    if (! breath)
        return fail (breath.error());

    // The rate is the device's, and known only when it is open: what comes before waits for the recorder.
    std::optional<Result<Recorder>> recorder;
    engine::LivePlayer player;
    const auto ready = [&]() -> Recorder*
    {
        if (! recorder)
        {
            recorder.emplace (Recorder::create (arguments.record, session, player.rate(), breath->description,
                                                storage::LineFile::Mode::asItGrows));
            if (*recorder && playing->unfinished)
                record (*playing->unfinished, **recorder);
        }
        return *recorder ? &**recorder : nullptr;
    };
    const auto kept = arguments.keepsNoHistory ? nullptr : recordFor (*playing, player);

    engine::PlayerOptions options;
    options.packFolder = session.pack.folder;
    options.outputDevice = arguments.device;
    options.inputDevice = arguments.input;
    options.rate = SampleRate { arguments.rate };
    if (playing->unfinished)
    {
        options.rate = playing->unfinished->trace.header.rate;
        options.past.assign (playing->unfinished->past().begin(), playing->unfinished->past().end());
    }
    options.source = std::move (breath->source);
    options.weights = storage::breathWeights();
    options.swapInAndOut = session.profile.breath.swapsInAndOut();
    options.onEvent = [&] (const Event& event)
    {
        if (kept)
            kept->event (event);
        if (auto* r = ready())
            r->event (event);
    };
    options.onTick = [&] (Samples at, const BreathState& state, std::span<const Command> commands)
    {
        if (kept)
            kept->tick (at, state, commands);
        if (auto* r = ready())
            r->tick (at, state, commands);
    };
    options.onFault = [&] (const Error& fault)
    {
        if (kept)
            kept->fault (fault);
    };

    watchForInterrupts();
    TerminalKeys terminal { breath->taps != nullptr };
    PlayKeys keys { player, session.pack.pack, session.plan, breath->taps };
    if (const auto started = player.start (session.plan, std::move (options)); ! started)
        return started;
    if (! playing->unfinished)
        tellOfCutOff();
    const auto followed = followPlaying (player, terminal, keys);
    player.stop();
    if (kept)
        finish (*kept, player.state().phase);
    if (recorder && ! *recorder)
        return fail (recorder->error());
    if (recorder)
        if (const auto done = (*recorder)->finish(); ! done)
            return done;
    return followed;
}

} // namespace

void addPlay (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand (
        "play", "Play a session on an audio device and listen to the breath meanwhile (Ctrl-C fades out)");
    const auto arguments = std::make_shared<PlayArguments>();
    arguments->session.addTo (command);
    for (const auto* name : { "PACK", "SESSION" })
        command.get_option (name)->required (false); // not to go on
    command.add_flag ("--resume", arguments->resume, "go on with the session that was cut off, from where it stopped");
    command.add_flag ("--no-history", arguments->keepsNoHistory,
                      "keep nothing of this session: no entry in the history, and it cannot go on after a crash");
    command
        .add_option ("--breath", arguments->breath,
                     std::string (breathHelp) + ", keys, or osc; without it, as your profile says (breath.source)")
        ->type_name ("SRC");
    command.add_option ("--device", arguments->device, "where to play (slackwater-cli devices lists them)")
        ->type_name ("NAME");
    command.add_option ("--input", arguments->input, "which microphone")->type_name ("NAME");
    command.add_option ("--rate", arguments->rate, "sample rate (default: the device's own)")
        ->type_name ("HZ")
        ->check (CLI::Range (8000.0, 192000.0));
    arguments->record.addTo (command);
    command.footer (playKeysHelp);
    command.callback ([=, &exit]
    {
        if (arguments->resume != arguments->session.session.empty())
        {
            exit = complain (
                { ErrorKind::usage, "", "",
                  arguments->resume ? "--resume goes on with the session that was cut off" : "what to play is missing",
                  arguments->resume ? "leave PACK and SESSION out" : "name a PACK and a SESSION, or --resume" });
            return;
        }
        if (const auto done = play (*arguments); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
