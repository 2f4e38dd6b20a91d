// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main of every program of tests: as Catch2's own, but its exit code says of either version whether all was
// skipped.
#if __has_include(<catch2/catch_session.hpp>)
    #include <catch2/catch_session.hpp>
    #include <catch2/reporters/catch_reporter_event_listener.hpp>
    #include <catch2/reporters/catch_reporter_registrars.hpp>
#else
    #define CATCH_CONFIG_RUNNER
#endif
#include "Support/Skip.h"

#include <cstdlib>

namespace
{

#if __has_include(<catch2/catch_session.hpp>)
using Listener = Catch::EventListenerBase;
#else
using Listener = Catch::TestEventListenerBase;
#endif

int casesRun = 0, casesSkipped = 0;

class CountCases : public Listener
{
public:
    using Listener::Listener;

    void testCaseStarting (const Catch::TestCaseInfo&) override { slackwater::test::isCaseSkipped = false; }
    void testCaseEnded (const Catch::TestCaseStats&) override
    {
        ++casesRun;
        casesSkipped += slackwater::test::isCaseSkipped ? 1 : 0;
    }
};
CATCH_REGISTER_LISTENER (CountCases)

/** A desktop's own sound servers are no part of a test: it finds those that it starts, or none. */
void hideSoundServers()
{
    ::setenv ("PULSE_SERVER", "unix:/nowhere/pulse", 1);
    ::setenv ("PIPEWIRE_REMOTE", "slackwater-tests-start-none", 1);
    ::setenv ("JACK_DEFAULT_SERVER", "slackwater-tests-start-none", 1);
}

} // namespace

int main (int count, char** arguments)
{
    hideSoundServers();
    const auto code = Catch::Session().run (count, arguments); // 0, or a number that may be how many failed
    if (code != 0)
        return code == slackwater::test::skippedExit && casesSkipped < casesRun ? 1 : code;
    return casesRun > 0 && casesSkipped == casesRun ? slackwater::test::skippedExit : 0;
}
