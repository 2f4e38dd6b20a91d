// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/BreathArgument.h"
#include "Cli/Commands.h"
#include "Cli/Progress.h"
#include "Cli/Recorder.h"
#include "Cli/SessionArguments.h"
#include "Engine/Live/LivePlayer.h"
#include "Storage/AssetPaths.h"

#include <csignal>
#include <iostream>
#include <memory>
#include <optional>

namespace slackwater::cli
{

namespace
{

volatile std::sig_atomic_t interrupted = 0;

struct PlayArguments
{
    SessionArguments session;
    RecordArguments record;
    std::string breath = "mic", device, input;
    double rate = 0.0;
};

/** Until it is over: what is said, on the terminal; Ctrl-C fades out. */
Result<void> follow (engine::LivePlayer& player)
{
    Progress progress { "playing" };
    std::string told;
    while (! player.waitUntilFinished (Seconds { 0.2 }))
    {
        const auto state = player.state();
        progress.show (state.position, state.expectedEnd);
        if (! state.message.empty() && state.message != told)
            std::cerr << "\nslackwater-cli: " << state.message << "\n";
        told = state.message;
        if (interrupted != 0)
        {
            player.stop();
            return {};
        }
    }
    const auto last = player.state();
    if (last.phase == engine::PlayerState::Phase::failed)
        return fail (ErrorKind::device, "", "", last.message, "slackwater-cli devices lists what can be played on");
    return {};
}

Result<void> play (const PlayArguments& arguments)
{
    auto session = prepare (arguments.session);
    if (! session)
        return fail (session.error());
    auto breath = readBreath (arguments.breath, session->profile);
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

    std::signal (SIGINT, [] (int) { interrupted = 1; });
    std::signal (SIGTERM, [] (int) { interrupted = 1; });
    if (const auto started = player.start (session->plan, std::move (options)); ! started)
        return started;
    const auto followed = follow (player);
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
    command.add_option ("--breath", arguments->breath, breathHelp)->type_name ("SRC")->capture_default_str();
    command.add_option ("--device", arguments->device, "where to play (slackwater-cli devices lists them)")->type_name ("NAME");
    command.add_option ("--input", arguments->input, "which microphone")->type_name ("NAME");
    command.add_option ("--rate", arguments->rate, "sample rate (default: the device's own)")->type_name ("HZ")->check (CLI::Range (8000.0, 192000.0));
    arguments->record.addTo (command);
    command.callback ([=, &exit]
    {
        if (const auto done = play (*arguments); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
