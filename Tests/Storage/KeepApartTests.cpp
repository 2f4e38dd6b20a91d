// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Files/FilePlace.h"
#include "Storage/Files/KeepApart.h"
#include "Support/Catch.h"
#include "System/WhereLinksLead.h"
#include "Words/Files.h"

#include <fstream>
#include <vector>

using namespace slackwater;
using storage::placeOf;
namespace fs = std::filesystem;

TEST_CASE ("Names of one place are one file, whether it is there yet or not", "[storage][lost]")
{
    const endtoend::TemporaryFolder folder;
    const auto& here = folder.path();
    fs::create_directories (here / "deep/er");
    std::ofstream (here / "a") << "a";
    std::ofstream (here / "b") << "a";
    fs::create_symlink ("a", here / "to-a");
    fs::create_symlink ("to-a", here / "to-to-a");
    fs::create_hard_link (here / "a", here / "second-a");
    fs::create_directory_symlink ("deep", here / "to-deep");
    fs::create_symlink ("../new", here / "deep/to-new");
    fs::create_symlink ("ring", here / "ring");

    for (const auto* same : { "a", "./a", "deep/../a", "to-a", "to-to-a", "second-a", "deep/er/../../to-a" })
        CHECK (placeOf (here / same) == placeOf (here / "a"));
    for (const auto* same : { "new", "./new", "deep/../new", "deep/to-new", "to-deep/to-new", "deep/er/../to-new" })
        CHECK (placeOf (here / same) == placeOf (here / "new"));
    for (const auto* other : { "b", "new", "ring", "deep", "deep/a" })
        CHECK_FALSE (placeOf (here / other) == placeOf (here / "a"));
    CHECK (system::whereLinksLead (here / "deep/to-new") == here / "deep/../new");
}

TEST_CASE ("Outputs are kept apart from inputs and from each other; nothing and devices count for none",
           "[storage][lost]")
{
    const endtoend::TemporaryFolder folder;
    const auto in = folder.path() / "in", out = folder.path() / "out";
    std::ofstream (in) << "a";
    using Files = std::vector<fs::path>;
    CHECK (storage::keepApart (Files { out, "", "" }, Files { in, "", folder.path() / "gone" }));
    CHECK (storage::keepApart (Files { "/dev/null", "/dev/null" }, Files { "/dev/null" }));
    const auto overwrites = storage::keepApart (Files { out, in }, Files { "", in });
    REQUIRE_FALSE (overwrites);
    CHECK (overwrites.error().is (words::files::isReadFrom));
    CHECK (overwrites.error().file == in.string());
    const auto twice = storage::keepApart (Files { out, out }, Files {});
    REQUIRE_FALSE (twice);
    CHECK (twice.error().is (words::files::writtenTwice));
}
