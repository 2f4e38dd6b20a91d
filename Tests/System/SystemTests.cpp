// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Support/Catch.h"
#include "System/GrowingName.h"
#include "System/SyncToDisk.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

using namespace slackwater;

TEST_CASE ("A file and a folder reach the disk; what is not there says so", "[system]")
{
    const auto folder = std::filesystem::temp_directory_path() / ("slackwater-sync-" + system::processMark());
    std::filesystem::create_directories (folder);
    std::ofstream { folder / "a" } << "words";
    CHECK_FALSE (system::syncToDisk (folder / "a"));
    CHECK_FALSE (system::syncToDisk (folder));
    CHECK (system::syncToDisk (folder / "b") == std::errc::no_such_file_or_directory);
    std::filesystem::remove_all (folder);
}

TEST_CASE ("A process has one mark, which may stand in a file's name", "[system]")
{
    const auto mark = system::processMark();
    CHECK (mark == system::processMark());
    CHECK_FALSE (mark.empty());
    CHECK (std::all_of (mark.begin(), mark.end(), [] (unsigned char c) { return std::isalnum (c) != 0; }));
}

TEST_CASE ("A file that grows is hidden beside what it will be, under the process's mark", "[system]")
{
    CHECK (system::growingName ("a/session.jsonl") == ".session.jsonl." + system::processMark() + ".part");
}
