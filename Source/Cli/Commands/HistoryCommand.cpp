// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/Clock.h"
#include "Cli/Commands/Commands.h"
#include "Storage/Files/MachineTime.h"
#include "Storage/Past/Unfinished.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

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
    std::ostringstream breath;
    if (session.resting && session.final)
        breath << std::fixed << std::setprecision (1) << session.resting->value << " to " << session.final->value
               << " breaths a minute";
    std::cout << dayAndMinuteOf (session.began, storage::utcOffsetAt (session.began)) << "  " << std::left
              << std::setw (28) << session.title << "  " << std::right << std::setw (6)
              << minutesAndSeconds (session.played) << " of " << std::left << std::setw (6)
              << minutesAndSeconds (session.planned) << "  " << std::setw (34) << breath.str() << "  " << remark
              << "\n";
}

std::string remarkOn (const PastSession& session)
{
    const std::string ending = session.ending == Ending::whole  ? ""
                               : session.ending == Ending::left ? "left"
                                                                : "cut off";
    const auto count = session.faults.size();
    if (count == 0)
        return ending;
    return ending + (ending.empty() ? "" : "; ")
           + (count == 1 ? session.faults.front()
                         : std::to_string (count) + " sounds could not be played (--json lists them)");
}

Result<void> list (bool asJson)
{
    const auto unfinished = storage::findUnfinished (now()); // first: older ones move into the history
    const auto past = storage::History {}.read();
    if (! past)
        return fail (past.error());
    if (asJson)
    {
        auto sessions = nlohmann::ordered_json::array();
        for (const auto& session : *past)
            sessions.push_back (toJson (session));
        std::cout << nlohmann::ordered_json { { "sessions", sessions },
                                              { "unfinished",
                                                unfinished ? toJson (unfinished->session) : nlohmann::ordered_json() } }
                         .dump (2, ' ', false, nlohmann::json::error_handler_t::replace)
                  << "\n";
        return {};
    }
    for (const auto& session : *past)
        print (session, remarkOn (session));
    if (unfinished)
        print (unfinished->session, "cut off: play --resume goes on");
    if (past->empty() && ! unfinished)
        std::cout << "No session has been played yet.\n";
    return {};
}

} // namespace

void addHistory (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("history", "List the sessions that were played on this machine, oldest first");
    const auto asJson = std::make_shared<bool> (false), clear = std::make_shared<bool> (false);
    const auto& json = *command.add_flag ("--json", *asJson, "as JSON");
    command.add_flag ("--clear", *clear, "forget all of them, and a session that was cut off")
        ->excludes (command.get_option (json.get_name()));
    command.callback ([=, &exit]
    {
        if (*clear)
            storage::settleUnfinished();
        if (const auto done = *clear ? storage::History {}.clear() : list (*asJson); ! done)
            exit = complain (done.error());
    });
}

} // namespace slackwater::cli
