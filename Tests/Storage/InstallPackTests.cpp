// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/Folders.h"
#include "Storage/Packs/InstallPack.h"
#include "Storage/Packs/PackLibrary.h"
#include "Storage/Packs/PackPlaces.h"
#include "Support/Catch.h"
#include "Support/Home.h"
#include "Words/Packs.h"

#include <csignal>
#include <fstream>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

using namespace slackwater;
using namespace slackwater::storage;
using endtoend::textOf;
namespace fs = std::filesystem;

namespace
{

struct Wanted
{
    std::string id = "org.example.one", version = "1.0.0", authors = R"("Anna")", file = "audio/a.flac",
                session = "sessions/s.json";
};

/** A pack of one segment, in an empty folder. Its sound is a text that tells it from others. */
fs::path packIn (const fs::path& folder, const Wanted& wanted = {}, const std::string& sound = "a sound")
{
    for (const auto& file : { wanted.file, wanted.session })
        fs::create_directories ((folder / file).parent_path());
    std::ofstream (folder / "pack.json") << R"({ "format": "slackwater-pack/1", "id": ")" << wanted.id
                                         << R"(", "version": ")" << wanted.version << R"(", "title": "T", "authors": [)"
                                         << wanted.authors << R"(], "segments": [ { "id": "a", "file": ")"
                                         << wanted.file << R"(" } ], "sessions": [")" << wanted.session << R"("] })";
    std::ofstream (folder / wanted.session)
        << R"({ "id": "s", "title": "S", "sections": [ { "id": "one", "steps": [ { "say": "a" } ] } ] })";
    std::ofstream (folder / wanted.file) << sound;
    return folder;
}

std::string soundOf (const std::string& id, const std::string& file = "audio/a.flac")
{
    const auto open = openPack (findPack (id));
    return open && open->pack.id == id ? textOf (open->folder / file) : std::string {};
}

std::set<std::string> listedIds()
{
    std::set<std::string> ids;
    for (const auto& pack : listPacks())
        if (! pack.cameWithProgram)
            ids.insert (pack.open.pack.id);
    return ids;
}

std::set<std::string> namesInPacks()
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator (packsFolder()))
        names.insert (entry.path().filename().string());
    return names;
}

} // namespace

TEST_CASE ("What opens as a pack can be played from its copy, wherever in it the files lie", "[storage][install]")
{
    const tests::Home home;
    const endtoend::TemporaryFolder folder;
    const auto file = GENERATE (as<std::string> {}, ".audio/a.flac", "audio/.a.flac", "deep/.hidden/er/a.flac",
                                "au dio/a b.flac", "größe/日本.flac", "a.flac");
    packIn (folder.path(), { .file = file, .session = ".sessions/s.json" });
    std::ofstream (folder.path() / "LICENCE.md") << "CC0";
    std::ofstream (folder.path() / "audio.backup") << "not the pack's";
    const auto installed = installPack (folder.path());
    REQUIRE (installed);
    fs::rename (folder.path() / file, folder.path() / "elsewhere"); // the copy needs nothing of it
    CHECK (soundOf ("org.example.one", file) == "a sound");
    CHECK (textOf (*installed / "LICENCE.md") == "CC0");
    CHECK_FALSE (fs::exists (*installed / "audio.backup"));
    CHECK (namesInPacks() == std::set<std::string> { "org.example.one" });
}

TEST_CASE ("Files and folders that are links inside the pack are copied as what they lead to", "[storage][install]")
{
    const tests::Home home;
    const endtoend::TemporaryFolder folder;
    packIn (folder.path());
    SECTION ("a folder")
    {
        fs::rename (folder.path() / "audio", folder.path() / "real");
        fs::create_directory_symlink ("real", folder.path() / "audio");
    }
    SECTION ("a file")
    {
        fs::rename (folder.path() / "audio/a.flac", folder.path() / "audio/b.flac");
        fs::create_symlink ("b.flac", folder.path() / "audio/a.flac");
    }
    SECTION ("the manifest")
    {
        fs::rename (folder.path() / "pack.json", folder.path() / "real.json");
        fs::create_symlink ("real.json", folder.path() / "pack.json");
    }
    REQUIRE (installPack (folder.path()));
    CHECK (soundOf ("org.example.one") == "a sound");
}

TEST_CASE ("What cannot be installed leaves what was installed before", "[storage][install]")
{
    const tests::Home home;
    const endtoend::TemporaryFolder good, bad;
    REQUIRE (installPack (packIn (good.path())));
    packIn (bad.path(), { .version = "2.0.0" }, "another");
    SECTION ("a sound is missing") { fs::remove (bad.path() / "audio/a.flac"); }
    SECTION ("a link leads out")
    {
        fs::remove (bad.path() / "audio/a.flac");
        fs::create_symlink (good.path() / "audio/a.flac", bad.path() / "audio/a.flac");
    }
    SECTION ("a session is broken") { std::ofstream (bad.path() / "sessions/s.json") << "{"; }
    SECTION ("a folder of the installed ones cannot be made")
    {
        fs::permissions (packsFolder(), fs::perms::owner_read | fs::perms::owner_exec);
    }
    if (const auto refused = installPack (bad.path()); refused)
        REQUIRE (::geteuid() == 0); // whom no permissions stop
    else
        CHECK (soundOf ("org.example.one") == "a sound");
    fs::permissions (packsFolder(), fs::perms::owner_all);
    CHECK (namesInPacks() == std::set<std::string> { "org.example.one" });
}

TEST_CASE ("Any two ids are two packs", "[storage][install]")
{
    const tests::Home home;
    const std::string longOne (3000, 'a');
    const std::set<std::string> ids {
        "мир", "дом", "org.example/a", "org.example a", "org.example_a", "日本", "東京", "..",   ".",     ".x",
        "_.x", "é",   "e\xcc\x81",     longOne + "1",   longOne + "2",   "a~b",  "a_b",  "CON:", "______"
    };
    for (const auto& id : ids)
    {
        const endtoend::TemporaryFolder folder;
        const auto installed = installPack (packIn (folder.path(), { .id = id }, "sound of " + id));
        INFO (id);
        REQUIRE (installed);
        CHECK (installed->parent_path() == packsFolder());
    }
    CHECK (listedIds() == ids);
    for (const auto& id : ids)
    {
        const auto installed = findInstalled (id); // as findPack(), for which "." and ".." are folders first
        REQUIRE (installed);
        CHECK (textOf (*installed / "audio/a.flac") == "sound of " + id);
    }
    CHECK (folderNameFor ("org.example.one") == "org.example.one"); // as it always was
    CHECK (folderNameFor ("A-b_c.9") == "A-b_c.9");
}

TEST_CASE ("A pack that an earlier version put under a name of several ids is found, and replaced by itself only",
           "[storage][install]")
{
    const tests::Home home;
    packIn (packsFolder() / "______", { .id = "мир" }, "old");
    packIn (packsFolder() / "org.example_a", { .id = "org.example a" }, "old");
    CHECK (soundOf ("мир") == "old");

    const endtoend::TemporaryFolder other, another, itself;
    REQUIRE (installPack (packIn (other.path(), { .id = "дом" })));
    REQUIRE (installPack (packIn (another.path(), { .id = "org.example_a" })));
    CHECK (soundOf ("мир") == "old");
    CHECK (soundOf ("org.example a") == "old");
    CHECK (soundOf ("org.example_a") == "a sound");
    REQUIRE (installPack (packIn (itself.path(), { .id = "мир" }, "new")));
    CHECK (soundOf ("мир") == "new");
    CHECK (listedIds() == std::set<std::string> { "мир", "дом", "org.example a", "org.example_a" });
}

TEST_CASE ("An older version, or one by others, takes a newer one's place only when somebody says so",
           "[storage][install]")
{
    const tests::Home home;
    const endtoend::TemporaryFolder first, second;
    REQUIRE (installPack (packIn (first.path(), { .version = "1.10.0" }, "first")));
    SECTION ("older")
    {
        packIn (second.path(), { .version = "1.9.9" }, "second");
        const auto refused = installPack (second.path());
        REQUIRE_FALSE (refused);
        CHECK (refused.error().is (words::packs::newerIsThere));
        CHECK (refused.error().kind == ErrorKind::refused);
    }
    SECTION ("by others")
    {
        packIn (second.path(), { .version = "1.11.0", .authors = R"("Mallory")" }, "second");
        const auto refused = installPack (second.path());
        REQUIRE_FALSE (refused);
        CHECK (refused.error().is (words::packs::othersIsThere));
    }
    CHECK (soundOf ("org.example.one") == "first");
    REQUIRE (installPack (second.path(), Replacing::whatever));
    CHECK (soundOf ("org.example.one") == "second");
}

TEST_CASE ("What this player cannot read stays, unless somebody says so", "[storage][install]")
{
    const tests::Home home;
    const endtoend::TemporaryFolder first, second;
    const auto installed = installPack (packIn (first.path()));
    REQUIRE (installed);
    const std::string later = R"({ "format": "slackwater-pack/9", "id": "org.example.one" })";
    std::ofstream (*installed / "pack.json") << later;
    packIn (second.path(), { .version = "2.0" }, "second");
    const auto refused = installPack (second.path());
    REQUIRE_FALSE (refused);
    CHECK (refused.error().is (words::packs::unreadableIsThere));
    CHECK (textOf (*installed / "pack.json") == later);
    REQUIRE (installPack (second.path(), Replacing::whatever));
    CHECK (soundOf ("org.example.one") == "second");
}

TEST_CASE ("The same version, a newer one, and one with a further author are taken as they come", "[storage][install]")
{
    const tests::Home home;
    const endtoend::TemporaryFolder first, second;
    REQUIRE (installPack (packIn (first.path(), { .version = "1.0" }, "first")));
    const auto next = GENERATE (Wanted { .version = "1.0" }, Wanted { .version = "1.0.1" }, Wanted { .version = "2" },
                                Wanted { .version = "1.0.0", .authors = R"("Ben", "Anna")" });
    REQUIRE (installPack (packIn (second.path(), next, "second")));
    CHECK (soundOf ("org.example.one") == "second");
}

TEST_CASE ("Versions compare by their numbers", "[storage][install]")
{
    const std::vector<std::string> rising {
        "",           "0.9",   "1.0-alpha", "1.0-beta.2", "1.0-beta.10", "1.0.0",
        "1.0.1-rc.1", "1.0.1", "1.2",       "1.10",       "2",           "2026.11"
    };
    for (std::size_t i = 0; i < rising.size(); ++i)
        for (std::size_t j = 0; j < rising.size(); ++j)
        {
            INFO (rising[i] + " and " + rising[j]);
            CHECK (isOlder (rising[i], rising[j]) == (i < j));
        }
    CHECK_FALSE (isOlder ("1.0", "1.0.0+build.7"));
    CHECK_FALSE (isOlder ("1.0.0+build.7", "1.0"));
}

TEST_CASE ("Whenever an installing program is killed, a whole pack is there, and the next one cleans up",
           "[storage][install]")
{
    const tests::Home home;
    const endtoend::TemporaryFolder first, second;
    REQUIRE (installPack (packIn (first.path(), {}, "first")));
    packIn (second.path(), {}, "second");
    for (int i = 0; i < 40; ++i)
    {
        const auto child = ::fork();
        REQUIRE (child >= 0);
        if (child == 0)
            for (bool turn = false;; turn = ! turn)
                static_cast<void> (installPack (turn ? first.path() : second.path()));
        for (int look = 0; look < 1 + i % 7; ++look)
        {
            const auto sound = soundOf ("org.example.one");
            CHECK ((sound == "first" || sound == "second"));
        }
        ::kill (child, SIGKILL);
        int status = 0;
        REQUIRE (::waitpid (child, &status, 0) == child);
        const auto left = soundOf ("org.example.one");
        CHECK ((left == "first" || left == "second"));
    }
    REQUIRE (installPack (first.path()));
    CHECK (namesInPacks() == std::set<std::string> { "org.example.one" });
}

TEST_CASE ("A pack that a killed program had moved aside comes back", "[storage][install]")
{
    const tests::Home home;
    packIn (packsFolder() / ".old-org.example.one-4711", {}, "kept");
    fs::create_directories (packsFolder() / ".new-org.example.one-4711/audio");
    SECTION ("when packs are listed") { CHECK (listedIds() == std::set<std::string> { "org.example.one" }); }
    SECTION ("when it is looked for") { CHECK (soundOf ("org.example.one") == "kept"); }
    SECTION ("when another is installed")
    {
        const endtoend::TemporaryFolder other;
        REQUIRE (installPack (packIn (other.path(), { .id = "org.example.other" })));
    }
    CHECK (soundOf ("org.example.one") == "kept");
    CHECK_FALSE (fs::exists (packsFolder() / ".new-org.example.one-4711"));
}
