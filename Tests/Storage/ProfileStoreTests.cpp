// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/Digest.h"
#include "Storage/Files/LineFile.h"
#include "Storage/Person/ProfileStore.h"
#include "Support/Catch.h"

#include <sys/stat.h>

#include <fstream>

using namespace slackwater;
using endtoend::textOf;
namespace fs = std::filesystem;

namespace
{

int filesIn (const fs::path& folder)
{
    return static_cast<int> (std::distance (fs::directory_iterator (folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE ("A profile is kept, for its owner's eyes only", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const storage::ProfileStore store { folder.path() / "deep/down/profile.json" };
    CHECK (store.load()->profile == Profile {});

    Profile profile;
    profile.prefers.minutes = 17.0;
    REQUIRE (store.replaceBy (profile));
    CHECK (store.load()->profile.prefers.minutes == 17.0);
    CHECK ((fs::status (store.path()).permissions() & fs::perms::all)
           == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK (filesIn (store.path().parent_path()) == 1);
}

TEST_CASE ("A broken profile is set aside each time, with a fresh one in its place, and words about it", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const storage::ProfileStore store { folder.path() / "profile.json" };
    for (const auto* broken : { "{ one", "{ two" })
    {
        std::ofstream (store.path()) << broken;
        const auto loaded = store.load();
        REQUIRE (loaded);
        REQUIRE (loaded->notice);
        CHECK (loaded->notice->message().find ("set aside") != std::string::npos);
        CHECK_FALSE (store.load()->notice);
    }
    CHECK (textOf (folder.path() / "profile.aside-1.json") == "{ one");
    CHECK (textOf (folder.path() / "profile.aside-2.json") == "{ two");
}

TEST_CASE ("A profile of a later format is neither read nor overwritten", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const storage::ProfileStore store { folder.path() / "profile.json" };
    const std::string later = R"({ "format": "slackwater-profile/2" })";
    std::ofstream (store.path()) << later;
    CHECK_FALSE (store.load());
    CHECK_FALSE (store.replaceBy ({}));
    CHECK (textOf (store.path()) == later);
}

TEST_CASE ("A profile that is a link stays one: what it leads to is made, written, and set aside", "[storage][lost]")
{
    const endtoend::TemporaryFolder folder;
    const auto real = folder.path() / "dot/p.json", link = folder.path() / "config/profile.json";
    fs::create_directories (link.parent_path());
    const auto target = GENERATE (as<std::string> {}, "../dot/p.json", "../dot/second.json", "absolute");
    fs::create_symlink (target == "absolute" ? real.string() : target, link);
    if (target == "../dot/second.json")
    {
        fs::create_directories (real.parent_path());
        fs::create_symlink ("p.json", real.parent_path() / "second.json");
    }
    const storage::ProfileStore store { link };
    REQUIRE (store.change ([] (const auto& present) -> Result<Profile>
    {
        auto profile = present.profile;
        profile.prefers.minutes = 11.0;
        return profile;
    }));
    CHECK (fs::is_symlink (link));
    CHECK (textOf (real).find ("11") != std::string::npos);

    std::ofstream (real) << "{ bad";
    const auto loaded = store.load();
    REQUIRE (loaded);
    REQUIRE (loaded->notice);
    CHECK (loaded->notice->message().find ((real.parent_path() / "p.aside-1.json").filename().string())
           != std::string::npos);
    CHECK (loaded->notice->message().find (fs::canonical (real.parent_path() / "p.aside-1.json").string())
           != std::string::npos); // as one would type it, not up and down through the link
    CHECK (textOf (real.parent_path() / "p.aside-1.json") == "{ bad");
    REQUIRE (store.reset());
    CHECK (fs::exists (real.parent_path() / "p.aside-2.json"));
    CHECK (fs::is_symlink (link));
    CHECK (fs::is_regular_file (fs::symlink_status (real)));
    CHECK (filesIn (link.parent_path()) == 1);

    std::ofstream (real) << textOf (real.parent_path() / "p.aside-2.json"); // mended where it lies, it holds again
    CHECK (store.load()->profile == Profile {});
}

TEST_CASE ("A profile that takes another's place leaves that beside it", "[storage][lost]")
{
    const endtoend::TemporaryFolder folder;
    const storage::ProfileStore store { folder.path() / "profile.json" };
    Profile mine, theirs;
    mine.prefers.minutes = 17.0;
    theirs.prefers.minutes = 5.0;
    CHECK_FALSE (*store.replaceBy (mine)); // nothing was there
    CHECK_FALSE (*store.replaceBy (mine)); // nor is anything lost now
    const auto kept = store.replaceBy (theirs);
    REQUIRE (kept);
    REQUIRE (*kept);
    CHECK (storage::ProfileStore { **kept }.load()->profile == mine);
    CHECK (store.load()->profile == theirs);

    std::ofstream (store.path()) << "{ broken";
    const auto broken = store.replaceBy (mine);
    REQUIRE (broken);
    REQUIRE (*broken);
    CHECK (textOf (**broken) == "{ broken");
}

TEST_CASE ("Writing replaces a file whole, keeps its permissions, and follows a link", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "a.txt", link = folder.path() / "link.txt";
    REQUIRE (storage::writeAtomically (file, "one", storage::Readers::everyone));
    fs::permissions (file, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    fs::create_symlink (file, link);
    REQUIRE (storage::writeAtomically (link, "two"));
    CHECK (fs::is_symlink (link));
    CHECK (textOf (file) == "two");
    CHECK ((fs::status (file).permissions() & fs::perms::all)
           == (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    CHECK (filesIn (folder.path()) == 2);
}

TEST_CASE ("A new file for everyone goes by the umask, a private one does not", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto permissionsOf = [&] (const char* name)
    { return static_cast<unsigned> (fs::status (folder.path() / name).permissions() & fs::perms::all); };
    const auto before = ::umask (0027);
    REQUIRE (storage::writeAtomically (folder.path() / "shared", "x", storage::Readers::everyone));
    ::umask (0002);
    REQUIRE (storage::writeAtomically (folder.path() / "group", "x", storage::Readers::everyone));
    REQUIRE (storage::writeAtomically (folder.path() / "own", "x"));
    auto lines = storage::LineFile::create (folder.path() / "lines", storage::LineFile::Mode::whole);
    REQUIRE (lines);
    REQUIRE (lines->finish());
    ::umask (before);
    CHECK (permissionsOf ("shared") == 0640);
    CHECK (permissionsOf ("group") == 0664);
    CHECK (permissionsOf ("lines") == 0664);
    CHECK (permissionsOf ("own") == 0600);
}

TEST_CASE ("A full disk and a device are errors, and the device stays one", "[storage]")
{
    const auto full = storage::writeAtomically ("/dev/full", "x");
    REQUIRE_FALSE (full);
    CHECK (full.error().kind == ErrorKind::output);
    CHECK (fs::is_character_file ("/dev/full"));
    CHECK (storage::writeAtomically ("/dev/null", "x"));
    CHECK (fs::is_character_file ("/dev/null"));
}

TEST_CASE ("Digests are SHA-256", "[storage]")
{
    // FIPS 180-4's own examples.
    const auto of = [] (const std::string& text)
    {
        storage::Digest digest;
        digest.add (text);
        return digest.hex();
    };
    CHECK (of ("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK (of ("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK (of (std::string (1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");

    storage::Digest inPieces;
    for (const auto* piece : { "a", "", "bc" })
        inPieces.add (piece);
    CHECK (inPieces.hex() == of ("abc"));
}
