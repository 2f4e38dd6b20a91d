// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/OwnProfile.h"
#include "Cli/Commands/SessionArguments.h"
#include "Cli/Terminal/Clock.h"
#include "Cli/Terminal/FollowPlaying.h"
#include "Cli/Terminal/Interrupt.h"
#include "Practice/RunningSession.h"

#include <iostream>
#include <memory>

namespace slackwater::cli
{

namespace
{

struct PlayArguments
{
    SessionArguments session;
    practice::RecordingWish recording;
    std::string breath, device, input; // breath empty: the profile's, or as it was when a session goes on
    double rate = 0.0;
    bool resume = false, keepsNoHistory = false;
};

/** What is to be played, and what of it was played before a crash. */
Result<practice::LiveWish> prepare (const PlayArguments& arguments)
{
    practice::LiveWish wish;
    auto from = arguments.breath;
    if (arguments.resume)
    {
        auto unfinished = practice::findCutOff();
        if (! unfinished)
            return fail (ErrorKind::usage, "", "", "no session was cut off",
                         "start one: slackwater-cli play PACK SESSION");
        auto profile = profileIn (arguments.session.profile);
        auto cutOff =
            profile ? practice::prepareToGoOn (std::move (*unfinished), std::move (*profile)) : fail (profile.error());
        if (! cutOff)
            return fail (cutOff.error());
        if (from.empty())
            from = cutOff->unfinished.trace.header.breath;
        wish.session = std::move (cutOff->session);
        wish.unfinished = std::move (cutOff->unfinished);
    }
    else
    {
        auto session = arguments.session.prepare();
        if (! session)
            return fail (session.error());
        wish.session = std::move (*session);
        if (from.empty())
            from = practice::usualBreath (wish.session.profile);
    }

    auto breath = practice::listenTo (from, wish.session.profile);
    if (! breath)
        return fail (breath.error());
    if (breath->notice)
        notice (*breath->notice);
    wish.breath = std::move (*breath);
    wish.outputDevice = arguments.device;
    wish.inputDevice = arguments.input;
    wish.rate = SampleRate { arguments.rate };
    wish.recording = arguments.recording;
    wish.keepsHistory = ! arguments.keepsNoHistory;
    return wish;
}

/** A line on stderr, when there is one. */
void tellOfCutOff()
{
    const auto unfinished = practice::findCutOff();
    if (! unfinished)
        return;
    const auto& session = unfinished->session;
    std::cerr << "slackwater-cli: " << session.title << " was cut off at " << minutesAndSeconds (session.played)
              << " of " << minutesAndSeconds (session.planned) << "; slackwater-cli play --resume goes on from there\n";
}

Result<void> play (const PlayArguments& arguments)
{
    auto wish = prepare (arguments);
    if (! wish)
        return fail (wish.error());

    watchForInterrupts();
    practice::RunningSession running;
    TerminalKeys terminal { wish->breath.taps != nullptr };
    PlayKeys keys { running.player(), wish->session, wish->breath.taps };
    const auto isNew = ! wish->unfinished;
    if (const auto started = running.start (std::move (*wish)); ! started)
        return started;
    if (isNew)
        tellOfCutOff();
    const auto followed = followPlaying (running.player(), terminal, keys);
    const auto kept = running.finish();
    if (! kept.history)
        notice (kept.history.error()); // the session was played all the same
    return kept.files ? followed : kept.files;
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
    addRecording (command, arguments->recording);
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
