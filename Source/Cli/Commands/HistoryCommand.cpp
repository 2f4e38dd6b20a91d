// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/PrintJson.h"
#include "Storage/Files/MachineTime.h"
#include "Storage/Past/Unfinished.h"
#include "Words/Harmless.h"
#include "Words/Lengths.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <memory>

namespace slackwater::cli
{

namespace
{

using storage::Ending;
using storage::PastSession;

nlohmann::ordered_json toJson (const PastSession& session)
{
    const auto rate = [] (const std::optional<Bpm>& value)
    { return value ? nlohmann::ordered_json (value->value) : nlohmann::ordered_json(); };
    return { { "began", writeMoment (session.began) },
             { "pack", session.pack },
             { "session", session.session },
             { "title", session.title },
             { "planned", session.planned.count() },
             { "played", session.played.count() },
             { "ending", storage::nameOf (session.ending) },
             { "resting", rate (session.resting) },
             { "final", rate (session.final) },
             { "faults", session.faults } };
}

void print (const PastSession& session, const std::string& remark)
{
    const auto breath = session.resting && session.final
                            ? words::say (words::terminal::fromTo, session.resting->value, session.final->value)
                            : std::string {};
    std::cout << dayAndMinuteOf (session.began, storage::utcOffsetAt (session.began)) << "  " << std::left
              << std::setw (28) << words::onOneLine (session.title) << "  " << std::right << std::setw (6)
              << words::clock (session.played.count()) << " of " << std::left << std::setw (6)
              << words::clock (session.planned.count()) << "  " << std::setw (34) << breath << "  "
              << words::onOneLine (remark) << "\n";
}

std::string remarkOn (const PastSession& session)
{
    std::string ending = session.ending == Ending::whole  ? std::string {}
                         : session.ending == Ending::left ? words::say (words::terminal::left)
                                                          : words::say (words::terminal::cutOff);
    const auto count = session.faults.size();
    if (count == 0)
        return ending;
    return ending + (ending.empty() ? "" : "; ")
           + (count == 1 ? session.faults.front() : words::say (words::terminal::unplayedSounds, count));
}

Result<void> list (bool asJson)
{
    const auto unfinished = storage::findUnfinished (storage::utcNow()); // first: older ones move into the history
    const auto past = storage::History {}.read();
    if (! past)
        return fail (past.error());
    if (asJson)
    {
        auto sessions = nlohmann::ordered_json::array();
        for (const auto& session : *past)
            sessions.push_back (toJson (session));
        printJson (nlohmann::ordered_json {
            { "sessions", sessions },
            { "unfinished", unfinished ? toJson (unfinished->session) : nlohmann::ordered_json() } });
        return {};
    }
    for (const auto& session : *past)
        print (session, remarkOn (session));
    if (unfinished)
        print (unfinished->session, words::say (words::terminal::mayGoOn));
    if (past->empty() && ! unfinished)
        std::cout << words::say (words::terminal::noHistory) << "\n";
    return {};
}

} // namespace

void addHistory (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("history", words::say (words::usage::history));
    const auto asJson = std::make_shared<bool> (false), clear = std::make_shared<bool> (false);
    const auto& json = *command.add_flag ("--json", *asJson, words::say (words::usage::asJson));
    command.add_flag ("--clear", *clear, words::say (words::usage::historyClear))
        ->excludes (command.get_option (json.get_name()));
    command.callback (ending (exit, [=]
    {
        if (! *clear)
            return list (*asJson);
        storage::settleUnfinished();
        return storage::History {}.clear();
    }));
}

} // namespace slackwater::cli
