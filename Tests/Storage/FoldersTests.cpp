// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/Folders.h"
#include "Storage/Files/HomeFolder.h"
#include "Support/Catch.h"

#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace slackwater::storage;
namespace fs = std::filesystem;

namespace
{

constexpr std::array names { "SLACKWATER_HOME", "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME" };

/** Nothing is said of where a person's things lie; afterwards, all that was. */
class BareEnvironment
{
public:
    BareEnvironment()
    {
        for (std::size_t i = 0; i < names.size(); ++i)
        {
            if (const auto* said = std::getenv (names[i]))
                before[i] = said;
            ::unsetenv (names[i]);
        }
    }
    ~BareEnvironment()
    {
        for (std::size_t i = 0; i < names.size(); ++i)
            before[i] ? ::setenv (names[i], before[i]->c_str(), 1) : ::unsetenv (names[i]);
    }
    BareEnvironment (const BareEnvironment&) = delete;
    BareEnvironment& operator= (const BareEnvironment&) = delete;

private:
    std::array<std::optional<std::string>, names.size()> before;
};

} // namespace

TEST_CASE ("A person's things never lie in the current folder by themselves", "[storage][lost]")
{
    const BareEnvironment bare;
    const auto* own = ::getpwuid (::getuid());
    REQUIRE (own != nullptr);
    const fs::path home { own->pw_dir };

    SECTION ("nothing is set") {}
    SECTION ("HOME is empty") { ::setenv ("HOME", "", 1); }
    SECTION ("HOME is no whole path") { ::setenv ("HOME", "here", 1); }
    SECTION ("HOME is the folder itself") { ::setenv ("HOME", ".", 1); }
    SECTION ("XDG's are no whole paths")
    {
        ::setenv ("XDG_CONFIG_HOME", "config", 1);
        ::setenv ("XDG_DATA_HOME", "", 1);
    }
    SECTION ("our own is empty") { ::setenv ("SLACKWATER_HOME", "", 1); }
    CHECK (configFolder() == home / ".config/slackwater");
    CHECK (dataFolder() == home / ".local/share/slackwater");
    CHECK (canKeepThings());
}

TEST_CASE ("What is set counts, the more special first", "[storage]")
{
    const BareEnvironment bare;
    ::setenv ("HOME", "/h", 1);
    CHECK (configFolder() == "/h/.config/slackwater");
    ::setenv ("XDG_CONFIG_HOME", "/c", 1);
    ::setenv ("XDG_DATA_HOME", "/d", 1);
    CHECK (configFolder() == "/c/slackwater");
    CHECK (packsFolder() == "/d/slackwater/packs");
    ::setenv ("SLACKWATER_HOME", "/s", 1);
    CHECK (configFolder() == "/s/config");
    CHECK (dataFolder() == "/s/data");
}

TEST_CASE ("Somebody whose home nobody knows can keep nothing, and writes nowhere", "[storage][lost]")
{
    if (::geteuid() != 0)
        return; // only root can become somebody else
    const auto child = ::fork();
    REQUIRE (child >= 0);
    if (child == 0)
    {
        for (const auto* name : names)
            ::unsetenv (name);
        std::error_code problem;
        const auto became = ::setuid (3'999'999'999u) == 0;
        fs::create_directories (configFolder(), problem);
        ::_exit (became && ! canKeepThings() && problem && configFolder().is_absolute() ? 0 : 1);
    }
    int status = 1;
    REQUIRE (::waitpid (child, &status, 0) == child);
    CHECK (status == 0);
}
