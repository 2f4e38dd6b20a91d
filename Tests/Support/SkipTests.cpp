// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Support/Skip.h"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/wait.h>

using namespace slackwater::test;

// What is run below, by a second process of this program.
TEST_CASE ("sample: skipped", "[.sample]") { skip ("moon", "nobody is on the moon"); }
TEST_CASE ("sample: passes", "[.sample]") { CHECK (true); }
TEST_CASE ("sample: fails four times", "[.sample]")
{
    for (int i = 0; i < skippedExit; ++i)
        CHECK (i < 0);
}

namespace
{
int exitOf (const std::string& cases, const std::string& environment = "SLACKWATER_MUST_RUN=")
{
    const auto program = std::filesystem::read_symlink ("/proc/self/exe").string();
    const auto status =
        std::system (("env " + environment + " '" + program + "' '" + cases + "' >/dev/null 2>&1").c_str());
    return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}
} // namespace

TEST_CASE ("A test that cannot run is skipped, which is neither passed nor failed", "[support]")
{
    CHECK (exitOf ("sample: skipped") == skippedExit);
    CHECK (exitOf ("sample: passes") == 0);
    CHECK (exitOf ("sample: skipped,sample: passes") == 0);
}

TEST_CASE ("As many failures as the code of skipping has are failures", "[support]")
{
    const auto code = exitOf ("sample: fails four times");
    CHECK ((code != 0 && code != skippedExit));
}

TEST_CASE ("What must run here and is skipped fails", "[support]")
{
    const auto code = exitOf ("sample: skipped", "SLACKWATER_MUST_RUN=sun,moon");
    CHECK ((code != 0 && code != skippedExit));
    CHECK (exitOf ("sample: skipped", "SLACKWATER_MUST_RUN=moonlight") == skippedExit);
}
