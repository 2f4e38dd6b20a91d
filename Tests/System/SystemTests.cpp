// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Support/Catch.h"
#include "System/GrowingName.h"
#include "System/SyncToDisk.h"
#include "System/WhereLinksLead.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <string>

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

TEST_CASE ("A name that is as long as names may be has room for the mark, and no letter is cut", "[system]")
{
    for (const auto& name : { std::string (250, 'a') + ".wav", std::string (251, 'a'), std::string (255, 'a') })
        CHECK (system::growingName (name).size() == 255);
    const std::string begins (251, 'a');
    CHECK (system::growingName (begins + ".wav") != system::growingName (begins + ".tl"));
    std::string letters;
    for (int i = 0; i < 127; ++i)
        letters += "\xc3\xa9";
    const auto kept = system::growingName (letters);
    CHECK (kept.ends_with ("." + system::processMark() + ".part"));
    CHECK (kept.find ('~') % 2 == 1); // the dot, and whole letters
}

TEST_CASE ("A link leads to its file, whether that is there or not, and a ring leads nowhere", "[system]")
{
    namespace fs = std::filesystem;
    const auto folder = fs::temp_directory_path() / ("slackwater-links-" + system::processMark());
    fs::create_directories (folder);
    fs::create_symlink ("new", folder / "to-new");
    fs::create_symlink ("to-new", folder / "to-to-new");
    fs::create_symlink ("ring", folder / "ring");
    CHECK (system::whereLinksLead (folder / "to-to-new") == folder / "new");
    CHECK (system::whereLinksLead (folder / "plain") == folder / "plain");
    CHECK (system::whereLinksLead (folder / "ring") == folder / "ring");
    fs::remove_all (folder);
}
