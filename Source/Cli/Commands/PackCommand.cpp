// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/YesOrNo.h"
#include "Storage/Packs/InstallPack.h"
#include "Cli/Terminal/PrintJson.h"
#include "Storage/Packs/PackLibrary.h"
#include "Words/Harmless.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <set>

namespace slackwater::cli
{

namespace
{

using Json = nlohmann::json;

Json describe (const storage::OpenPack& open)
{
    const auto& pack = open.pack;
    std::set<std::string> voices;
    for (const auto& segment : pack.segments)
        if (! segment.voice.empty())
            voices.insert (segment.voice);
    auto sessions = Json::array();
    for (const auto& session : pack.sessions)
        sessions.push_back ({ { "id", session.id },
                              { "title", session.title },
                              { "summary", session.summary },
                              { "helps", session.helps },
                              { "intense", session.intense },
                              { "minutes",
                                { { "min", session.minutes.least },
                                  { "usual", session.minutes.usual },
                                  { "max", session.minutes.most } } } });
    return { { "id", pack.id },           { "version", pack.version },          { "title", pack.title },
             { "summary", pack.summary }, { "language", pack.language },        { "licence", pack.licence },
             { "authors", pack.authors }, { "segments", pack.segments.size() }, { "voices", voices },
             { "sessions", sessions },    { "folder", open.folder.string() } };
}

void print (const storage::OpenPack& open)
{
    const auto& pack = open.pack;
    const auto line = [] (const std::string& text) { std::cout << words::onOneLine (text) << "\n"; };
    line (pack.title + "  (" + pack.id + " " + pack.version + ", " + pack.licence + ")");
    line ("  " + pack.summary);
    for (const auto& session : pack.sessions)
    {
        line ("  " + session.id + "  "
              + words::say (words::terminal::sessionLengths, session.title, session.minutes.least, session.minutes.most)
              + (session.intense ? "  " + words::say (words::terminal::isIntense) : ""));
        line ("      " + session.summary);
    }
}

Result<void> info (const std::string& path, bool asJson)
{
    const auto open = storage::openPack (storage::findPack (path));
    if (! open)
        return fail (open.error());
    if (asJson)
        printJson (describe (*open));
    else
        print (*open);
    return {};
}

Result<void> list (bool asJson)
{
    std::vector<Error> problems;
    const auto packs = storage::listPacks (&problems);
    for (const auto& problem : problems)
        notice (problem);
    auto described = Json::array();
    for (const auto& pack : packs)
        if (asJson)
            described.push_back (describe (pack.open));
        else
            print (pack.open);
    if (asJson)
        printJson (described);
    return {};
}

bool isWantedAnyway (const Error& refused)
{
    std::cerr << "slackwater-cli: " << words::onOneLine (refused.message()) << "\n";
    return saysYes (words::say (words::terminal::installAnyway));
}

Result<void> install (const std::string& named, bool replaces)
{
    using storage::Replacing;
    const auto path = storage::findPack (named);
    auto folder = storage::installPack (path, replaces ? Replacing::whatever : Replacing::asUsual);
    if (! folder && folder.error().kind == ErrorKind::refused && canAsk())
    {
        if (! isWantedAnyway (folder.error()))
            return fail (ErrorKind::refused, path.string(), "", words::terminal::notInstalled);
        folder = storage::installPack (path, Replacing::whatever);
    }
    if (! folder)
        return fail (folder.error());
    std::cout << words::say (words::terminal::installedIn, folder->string()) << "\n";
    return {};
}

} // namespace

void addPack (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("pack", words::say (words::usage::packs));
    command.require_subcommand (1);
    const auto path = std::make_shared<std::string>();
    const auto asJson = std::make_shared<bool> (false);

    auto& infos = *command.add_subcommand ("info", words::say (words::usage::packInfo));
    infos.add_option ("PATH", *path, words::say (words::usage::pack))->required();
    infos.add_flag ("--json", *asJson, words::say (words::usage::asJson));
    infos.callback (ending (exit, [=] { return info (*path, *asJson); }));

    auto& lists = *command.add_subcommand ("list", words::say (words::usage::packList));
    lists.add_flag ("--json", *asJson, words::say (words::usage::asJson));
    lists.callback (ending (exit, [=] { return list (*asJson); }));

    auto& installs = *command.add_subcommand ("install", words::say (words::usage::packInstall));
    installs.add_option ("PATH", *path, words::say (words::usage::packPath))->required();
    const auto replaces = std::make_shared<bool> (false);
    installs.add_flag ("--replace", *replaces, words::say (words::usage::packReplace));
    installs.callback (ending (exit, [=] { return install (*path, *replaces); }));

    addPackAuthoring (command, exit);
}

} // namespace slackwater::cli
