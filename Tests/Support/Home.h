// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EndToEnd/Process.h"

#include <cstdlib>
#include <filesystem>

namespace slackwater::tests
{

/** While it lives, this process's person has an empty folder of the test's own. */
class Home
{
public:
    Home() { ::setenv ("SLACKWATER_HOME", folder.path().c_str(), 1); }
    ~Home() { ::unsetenv ("SLACKWATER_HOME"); }
    Home (const Home&) = delete;
    Home& operator= (const Home&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder.path(); }

private:
    endtoend::TemporaryFolder folder;
};

} // namespace slackwater::tests
