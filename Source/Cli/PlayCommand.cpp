// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/BreathArgument.h"
#include "Cli/Commands.h"
#include "Cli/FollowPlaying.h"
#include "Cli/Interrupt.h"
#include "Cli/Recorder.h"
#include "Cli/SessionArguments.h"
#include "Engine/Live/LivePlayer.h"
#include "Storage/AssetPaths.h"

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
    std::string breath, device, input;       // breath empty: the profile's
    double rate = 0.0;
};

Result<void> play (const PlayArguments& arguments)
{
    auto session = prepare (arguments.session);
    if (! session)
        return fail (session.error());
    auto breath = readBreath (arguments.breath.empty() ? usualBreath (session->profile) : arguments.breath, session->profile);
    if (! breath)
        return fail (breath.error());

    // The rate is the device's, and known only when it is open: what comes before waits for the recorder.
    std::optional<Result<Recorder>> recorder;
    engine::LivePlayer player;
    const auto ready = [&]() -> Recorder*
    {
        if (! recorder)
            recorder.emplace (Recorder::create (arguments.record, *session, player.rate(), breath->description, storage::LineFile::Mode::asItGrows));
        return *recorder ? &**recorder : nullptr;
    };

    engine::PlayerOptions options;
    options.packFolder = session->pack.folder;
    options.outputDevice = arguments.device;
    options.inputDevice = arguments.input;
    options.rate = SampleRate { arguments.rate };
    options.source = std::move (breath->source);
    options.weights = storage::breathWeights();
    options.swapInAndOut = session->profile.breath.swapsInAndOut();
    options.onEvent = [&] (const Event& event) { if (auto* r = ready()) r->event (event); };
    options.onTick = [&] (Samples at, const BreathState& state, std::span<const Command> commands) { if (auto* r = ready()) r->tick (at, state, commands); };

    watchForInterrupts();
    TerminalKeys terminal { breath->taps != nullptr };
    PlayKeys keys { player, session->pack.pack, session->plan, breath->taps };
    if (const auto started = player.start (session->plan, std::move (options)); ! started)
        return started;
    const auto followed = followPlaying (player, terminal, keys);
    player.stop();
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
    auto& command = *app.add_subcommand ("play", "Play a session on an audio device and listen to the breath meanwhile (Ctrl-C fades out)");
    const auto arguments = std::make_shared<PlayArguments>();
    arguments->session.addTo (command);
    command.add_option ("--breath", arguments->breath, std::string (breathHelp) + ", keys, or osc; without it, as your profile says (breath.source)")->type_name ("SRC");
    command.add_option ("--device", arguments->device, "where to play (slackwater-cli devices lists them)")->type_name ("NAME");
    command.add_option ("--input", arguments->input, "which microphone")->type_name ("NAME");
    command.add_option ("--rate", arguments->rate, "sample rate (default: the device's own)")->type_name ("HZ")->check (CLI::Range (8000.0, 192000.0));
    arguments->record.addTo (command);
    command.footer (playKeysHelp);
    command.callback ([=, &exit]
    {
        if (const auto done = play (*arguments); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
