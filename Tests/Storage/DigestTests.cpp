// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Files/Digest.h"
#include "Support/Catch.h"

#include <chrono>
#include <fstream>

using namespace slackwater;
using namespace slackwater::storage;
namespace fs = std::filesystem;

namespace
{

/** In place: the same file, of the same size, as if it had been written then. */
void put (const fs::path& file, const std::string& content, std::chrono::hours ago)
{
    std::ofstream (file, std::ios::binary) << content;
    fs::last_write_time (file, fs::file_time_type::clock::now() - ago);
}

} // namespace

TEST_CASE ("A file that nobody has changed is digested once", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "a";
    put (file, "one", std::chrono::hours (1));
    const auto written = fs::last_write_time (file);
    const auto one = digestOfFileOnce (file);
    REQUIRE (one);
    CHECK (*one == *digestOfFile (file));

    std::ofstream (file, std::ios::binary) << "two";
    fs::last_write_time (file, written); // nobody could tell: so it is not read again
    CHECK (*digestOfFileOnce (file) == *one);
}

TEST_CASE ("A file that has changed in any way that shows is digested anew", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "a";
    put (file, "one", std::chrono::hours (1));
    const auto one = *digestOfFileOnce (file);
    SECTION ("another time") { put (file, "two", std::chrono::hours (2)); }
    SECTION ("just now")
    {
        put (file, "two", std::chrono::hours (0));
        CHECK (*digestOfFileOnce (file) != one);
        std::ofstream (file, std::ios::binary) << "six"; // within the grain of the clock
    }
    SECTION ("another size")
    {
        const auto written = fs::last_write_time (file);
        std::ofstream (file, std::ios::binary) << "three";
        fs::last_write_time (file, written);
    }
    SECTION ("another file in its place")
    {
        const auto written = fs::last_write_time (file);
        std::ofstream (folder.path() / "b", std::ios::binary) << "two";
        fs::last_write_time (folder.path() / "b", written);
        fs::rename (folder.path() / "b", file);
    }
    CHECK (*digestOfFileOnce (file) == *digestOfFile (file));
    CHECK (*digestOfFileOnce (file) != one);
}

TEST_CASE ("What is not there has no digest, also when it was there", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "a";
    CHECK_FALSE (digestOfFileOnce (file));
    put (file, "one", std::chrono::hours (1));
    CHECK (digestOfFileOnce (file));
    fs::remove (file);
    CHECK_FALSE (digestOfFileOnce (file));
}
