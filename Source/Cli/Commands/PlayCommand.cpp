// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/OwnProfile.h"
#include "Cli/Commands/SessionArguments.h"
#include "Cli/Terminal/FollowPlaying.h"
#include "Cli/Terminal/NumberOption.h"
#include "System/Interrupt.h"
#include "Cli/Terminal/YesOrNo.h"
#include "Practice/Consent.h"
#include "Practice/RunningSession.h"
#include "Words/Harmless.h"
#include "Words/Lengths.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

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
    bool resume = false, keepsNoHistory = false, knowsItIsIntense = false;
};

/** Before an intense session, once: only a yes goes on. */
Result<void> askFirst (const PlayArguments& arguments, practice::PreparedSession& session)
{
    const auto& [pack, plan, person] = session;
    if (arguments.knowsItIsIntense || ! practice::asksFirst (pack.pack, plan.sessionId, person))
        return {};
    if (! canAsk())
        return fail (ErrorKind::refused, "", "", words::terminal::intenseIsAsked, plan.title);
    if (! saysYes (words::say (words::terminal::intenseGoOn, plan.title)))
        return fail (ErrorKind::refused, "", "", words::terminal::notBegun, plan.title);
    auto own = profileToChange (arguments.session.profile);
    if (! own)
        return fail (own.error());
    practice::agree (own->change(), pack.pack, plan.sessionId);
    return own->keep();
}

/** One that was cut off, and what of it was played; gives where its breath came from. */
Result<std::string> prepareToGoOn (const PlayArguments& arguments, practice::LiveWish& wish)
{
    auto unfinished = practice::findCutOff();
    if (! unfinished)
        return fail (ErrorKind::usage, "", "", words::terminal::nothingCutOff);
    auto profile = profileIn (arguments.session.profile);
    auto cutOff =
        profile ? practice::prepareToGoOn (std::move (*unfinished), std::move (*profile)) : fail (profile.error());
    if (! cutOff)
        return fail (cutOff.error());
    wish.session = std::move (cutOff->session);
    wish.unfinished = std::move (cutOff->unfinished);
    return wish.unfinished->trace.header.breath;
}

/** A new one; gives where this person's breath usually comes from. */
Result<std::string> prepareToBegin (const PlayArguments& arguments, practice::LiveWish& wish)
{
    auto session = arguments.session.prepare();
    if (! session)
        return fail (session.error());
    wish.session = std::move (*session);
    if (const auto agreed = askFirst (arguments, wish.session); ! agreed)
        return fail (agreed.error());
    return practice::usualBreath (wish.session.profile);
}

/** What is to be played, and what of it was played before a crash. */
Result<practice::LiveWish> prepare (const PlayArguments& arguments)
{
    practice::LiveWish wish;
    const auto usual = arguments.resume ? prepareToGoOn (arguments, wish) : prepareToBegin (arguments, wish);
    if (! usual)
        return fail (usual.error());
    auto breath = practice::listenTo (arguments.breath.empty() ? *usual : arguments.breath, wish.session.profile);
    if (! breath)
        return fail (breath.error());
    if (breath->notice)
        notice (*breath->notice);
    wish.breath = std::move (*breath);
    wish.outputDevice = arguments.device;
    wish.inputDevice = arguments.input;
    wish.rate = SampleRate { arguments.rate };
    wish.recording = arguments.recording;
    wish.readFrom = { arguments.session.profile };
    wish.keepsHistory = ! arguments.keepsNoHistory;
    return wish;
}

/** A line on stderr, when there is one; when this session is over, that one is past. */
void tellOfCutOff()
{
    const auto unfinished = practice::cutOffToOffer();
    if (! unfinished)
        return;
    const auto& session = unfinished->session;
    std::cerr << "slackwater-cli: "
              << words::say (words::terminal::wasCutOff, words::onOneLine (session.title),
                             words::clock (session.played.count()), words::clock (session.planned.count()))
              << "\n";
}

Result<void> play (const PlayArguments& arguments)
{
    if (arguments.resume != arguments.session.session.empty())
        return fail (ErrorKind::usage, "", "",
                     arguments.resume ? words::terminal::resumeKnowsWhat : words::terminal::playWhat);
    auto wish = prepare (arguments);
    if (! wish)
        return fail (wish.error());

    system::watchForInterrupts();
    practice::RunningSession running;
    TerminalKeys terminal { wish->breath.taps != nullptr };
    PlayKeys keys { running.player(), wish->session, wish->breath.taps };
    const auto isOffered = ! wish->unfinished && wish->keepsHistory;
    if (const auto started = running.start (std::move (*wish)); ! started)
        return started;
    if (isOffered)
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
    auto& command = *app.add_subcommand ("play", words::say (words::usage::play));
    const auto arguments = std::make_shared<PlayArguments>();
    arguments->session.addTo (command);
    for (const auto* name : { "PACK", "SESSION" })
        command.get_option (name)->required (false); // not to go on
    command.add_flag ("--resume", arguments->resume, words::say (words::usage::resume));
    command.add_flag ("--intense", arguments->knowsItIsIntense, words::say (words::usage::intense));
    command.add_flag ("--no-history", arguments->keepsNoHistory, words::say (words::usage::noHistory));
    command
        .add_option ("--breath", arguments->breath,
                     words::say (words::usage::playBreath, words::say (words::usage::breath)))
        ->type_name ("SRC");
    command.add_option ("--device", arguments->device, words::say (words::usage::device))->type_name ("NAME");
    command.add_option ("--input", arguments->input, words::say (words::usage::input))->type_name ("NAME");
    addNumber (command, "--rate", { 8000.0, 192000.0 }, [=] (double rate) { arguments->rate = rate; },
               words::say (words::usage::playRate))
        .type_name ("HZ");
    addRecording (command, arguments->recording);
    command.footer (words::say (words::usage::playKeys));
    command.callback (ending (exit, [=] { return play (*arguments); }));
}

} // namespace slackwater::cli
