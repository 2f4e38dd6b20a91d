// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"

#include <csignal>
#include <exception>
#include <iostream>

using slackwater::cli::Exit;

int main (int count, char** arguments)
{
    // A reader that goes away (… | head) is no reason to die without a word; the write's error says enough.
    std::signal (SIGPIPE, SIG_IGN);
    std::signal (SIGXFSZ, SIG_IGN); // a file that grows too large, likewise

    CLI::App app { "Slackwater: guided mindfulness, paced by the breath it hears.\n\n"
                   "Try:   slackwater-cli plan first-light anchor --minutes 10\n"
                   "       slackwater-cli render first-light coherent --breath sim:14,follows=1 -o session.flac\n"
                   "       slackwater-cli play first-light space --breath mic\n\n"
                   "It is not a medical device. Nothing that is heard is stored or sent.",
                   "slackwater-cli" };
    app.set_version_flag ("--version", SLACKWATER_VERSION);
    app.require_subcommand (1);
    app.get_formatter()->column_width (34);
    app.footer (
        "Ends with 0: done. 1: done, and found problems. 2: wrong usage. 3: bad input file. 4: a device or server failed.\n"
        "5: refused by the guard or for safety.  slackwater-cli COMMAND --help says more about each.");

    auto exit = Exit::done;
    slackwater::cli::addPlan (app, exit);
    slackwater::cli::addRender (app, exit);
    slackwater::cli::addReplay (app, exit);
    slackwater::cli::addPlay (app, exit);
    slackwater::cli::addBreath (app, exit);
    slackwater::cli::addCalibrate (app, exit);
    slackwater::cli::addPack (app, exit);
    slackwater::cli::addProfile (app, exit);
    slackwater::cli::addDevices (app, exit);
    slackwater::cli::addHistory (app, exit);

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
        std::cerr << "slackwater-cli: " << problem.what() << "; slackwater-cli --help shows how it is used\n";
        return static_cast<int> (Exit::usage);
    }
    catch (const std::exception& problem)
    {
        std::cerr << "slackwater-cli: " << problem.what() << "; this is a mistake of ours: please report it\n";
        return static_cast<int> (Exit::input);
    }
    return static_cast<int> (exit);
}
