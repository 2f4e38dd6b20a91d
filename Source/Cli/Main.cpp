// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "System/Interrupt.h"
#include "Cli/Terminal/UnknownWords.h"
#include "Storage/Files/Folders.h"
#include "Words/Files.h"
#include "Words/Harmless.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <exception>
#include <iostream>

using slackwater::cli::Exit;
namespace words = slackwater::words;

int main (int count, char** arguments)
{
    slackwater::system::outliveFailedWrites();
    const words::HarmlessStream out { std::cout }, err { std::cerr };

    CLI::App app { words::say (words::usage::program), "slackwater-cli" };
    app.set_version_flag ("--version", SLACKWATER_VERSION);
    app.require_subcommand (1);
    app.get_formatter()->column_width (34);
    app.footer (words::say (words::usage::exits));

    auto exit = Exit::done;
    using namespace slackwater::cli;
    for (const auto add : { addPlan, addRender, addReplay, addPlay, addBreath, addCalibrate, addPack, addProfile,
                            addDevices, addHistory })
        add (app, exit);

    if (! slackwater::storage::canKeepThings())
        notice (slackwater::errorOf (slackwater::ErrorKind::output, "", "", words::files::noHome));

    try
    {
        app.parse (count, arguments);
    }
    catch (const CLI::Success& asked) // --help, --version
    {
        return app.exit (asked);
    }
    catch (const CLI::ParseError& problem)
    {
        std::cerr << "slackwater-cli: "
                  << words::say (words::terminal::wrongUsage,
                                 aboutUnknownWords (app, count, arguments).value_or (problem.what()))
                  << "\n";
        return static_cast<int> (Exit::usage);
    }
    catch (const std::exception& problem)
    {
        std::cerr << "slackwater-cli: " << words::say (words::terminal::ourMistake, problem.what()) << "\n";
        return static_cast<int> (Exit::input);
    }
    return static_cast<int> (exit);
}
