// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Packs/ArchiveNames.h"
#include "Storage/Packs/OpenPack.h"
#include "Support/Catch.h"
#include "Support/Zip.h"

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace slackwater;
using Catch::Contains;
using tests::Zip;
namespace fs = std::filesystem;

namespace
{

constexpr auto composedName = "audio/ferm\xc3\xa9.wav", takenApart = "audio/ferme\xcc\x81.wav";

/** Archives as other people's programs make them, in a folder with a home of its own. */
class Strangers
{
public:
    Strangers() { ::setenv ("SLACKWATER_HOME", (temporary.path() / "home").c_str(), 1); }
    ~Strangers() { ::unsetenv ("SLACKWATER_HOME"); }

    void addPack (const std::string& folder = "", const std::string& file = "x.wav", unsigned flags = 0)
    {
        zip.add (folder + "pack.json", manifestOf (file));
        zip.add (folder + file, "RIFF", flags);
    }

    [[nodiscard]] static std::string manifestOf (const std::string& file)
    {
        return R"({ "format": "slackwater-pack/1", "id": "a", "version": "1", "title": "A", "segments": [ { "id": "x", "file": ")"
               + file + R"(" } ], "sessions": [] })";
    }

    [[nodiscard]] Result<storage::OpenPack> open (const storage::OpenOptions& options = {}) const
    {
        zip.save (path());
        return storage::openPack (path(), options);
    }

    [[nodiscard]] std::string complaint() const
    {
        const auto opened = open();
        REQUIRE_FALSE (opened);
        return opened.error().message();
    }

    [[nodiscard]] fs::path folder() const { return temporary.path(); }
    [[nodiscard]] fs::path path() const { return temporary.path() / "a.slackpack"; }

    Zip zip;

private:
    endtoend::TemporaryFolder temporary;
};

} // namespace

TEST_CASE ("Names that say they are UTF-8 are read as such, whatever the machine's language", "[storage]")
{
    Strangers archive;
    SECTION ("composed") { archive.addPack ("", composedName, Zip::isUtf8); }
    SECTION ("as a Mac takes them apart")
    {
        archive.zip.add ("pack.json", Strangers::manifestOf (composedName));
        archive.zip.add (takenApart, "RIFF", Zip::isUtf8);
    }
    SECTION ("taken apart in the manifest, too") { archive.addPack ("", takenApart, Zip::isUtf8); }
    SECTION ("without saying so") { archive.addPack ("", takenApart); }
    SECTION ("in a folder") { archive.addPack ("\xe3\x81\x8b\xe3\x82\x99/", composedName, Zip::isUtf8); }
    const auto opened = archive.open();
    REQUIRE (opened);
    REQUIRE (opened->pack.segments.size() == 1);
    CHECK (opened->pack.segments[0].file == composedName);
    CHECK (fs::exists (opened->folder / composedName));
}

TEST_CASE ("Names from DOS and from PowerShell are what they meant", "[storage]")
{
    Strangers archive;
    archive.zip.add ("first-steps\\pack.json", Strangers::manifestOf (composedName));
    archive.zip.add ("first-steps\\audio\\ferm\x82.wav", "RIFF");
    const auto opened = archive.open();
    REQUIRE (opened);
    CHECK (fs::exists (opened->folder / composedName));

    CHECK (storage::nameFromArchive ("\x80\x9a\xe1.wav") == "ÇÜß.wav");
    CHECK (storage::nameFromArchive ("..\\..\\evil") == "../../evil");
    CHECK (storage::composed ("a\xcc\x8a\xc3\xa5") == "åå");
    CHECK (storage::composed ("\xff") == "\xff");
}

TEST_CASE ("A backslash does not lead out of the archive either", "[storage]")
{
    Strangers archive;
    archive.addPack();
    archive.zip.add (GENERATE ("..\\evil.txt", "a\\..\\..\\evil.txt", "\\evil.txt", "c:\\evil.txt"), "evil");
    CHECK_THAT (archive.complaint(), Contains ("outside its folder"));
}

TEST_CASE ("What a Mac puts beside the files is passed over", "[storage]")
{
    Strangers archive;
    const auto around = GENERATE (as<std::string> {}, "", "first-steps/");
    archive.addPack (around);
    archive.zip.add ("__MACOSX/" + around + "._pack.json", "Mac OS X");
    archive.zip.add ("__MACOSX/._first-steps", "Mac OS X");
    archive.zip.add (around + "._x.wav", "Mac OS X");
    archive.zip.add (around + ".DS_Store", "x");
    const auto opened = archive.open();
    REQUIRE (opened);
    CHECK_FALSE (fs::exists (opened->folder / "._x.wav"));
}

TEST_CASE ("A pack is found where its pack.json is, and who wraps it deep is told", "[storage]")
{
    const auto [around, beside, isTold] =
        GENERATE (table<std::string, std::string, bool> ({ { "", "docs/readme.txt", false },
                                                           { "first-steps/", "docs/readme.txt", false },
                                                           { "first-steps/", "readme.txt", false },
                                                           { "./", "docs/readme.txt", false },
                                                           { "a/first-steps/", "a/readme.txt", true },
                                                           { "a/b/c/", "d/readme.txt", true } }));
    CAPTURE (around);
    Strangers archive;
    archive.addPack (around);
    archive.zip.add (beside, "hi");
    std::vector<Error> findings;
    const auto opened = archive.open ({ .findings = &findings });
    REQUIRE (opened);
    CHECK (fs::exists (opened->folder / "x.wav"));
    CHECK (findings.size() == (isTold ? 1u : 0u));
    if (isTold)
        CHECK_THAT (findings.front().message(), Contains (around.substr (0, around.size() - 1)));
}

TEST_CASE ("An archive that is no pack says what was seen in it", "[storage]")
{
    Strangers archive;
    SECTION ("two packs")
    {
        archive.addPack ("one/");
        archive.addPack ("two/");
        CHECK_THAT (archive.complaint(), Contains ("one/pack.json and two/pack.json"));
    }
    SECTION ("a manifest in capitals")
    {
        archive.zip.add ("first-steps/PACK.JSON", "{}");
        CHECK_THAT (archive.complaint(), Contains ("first-steps/PACK.JSON"));
    }
    SECTION ("none")
    {
        archive.zip.add ("readme.txt", "hello");
        CHECK_THAT (archive.complaint(), Contains ("no pack.json"));
    }
}

TEST_CASE ("An archive with a password says so", "[storage]")
{
    Strangers archive;
    archive.zip.add ("pack.json", "0123456789ab and more", Zip::isLocked);
    CHECK_THAT (archive.complaint(), Contains ("locked with a password") && ! Contains ("damaged"));
}

TEST_CASE ("A library of many thousand files is unpacked like any other", "[storage]")
{
    Strangers archive;
    archive.addPack();
    for (int i = 0; i < 60'000; ++i)
        archive.zip.add ("audio/" + std::to_string (i) + ".wav", "");
    const auto opened = archive.open();
    REQUIRE (opened);
    CHECK_FALSE (fs::exists (opened->folder / "audio")); // what the manifest does not name
}

TEST_CASE ("What is no file is no archive, and nobody waits for it", "[storage]")
{
    const Strangers archive;
    REQUIRE (::mkfifo ((archive.folder() / "pipe").c_str(), 0600) == 0);
    fs::create_symlink ("/dev/zero", archive.folder() / "endless");
    for (const auto* name : { "pipe", "endless" })
        CHECK_THAT (storage::openPack (archive.folder() / name).error().message(), Contains ("neither a file"));
    fs::create_directory (archive.folder() / "folder");
    REQUIRE (::mkfifo ((archive.folder() / "folder/pack.json").c_str(), 0600) == 0);
    CHECK_FALSE (storage::openPack (archive.folder() / "folder"));
}

TEST_CASE ("A file that is missing comes with what is there under nearly its name", "[storage]")
{
    const Strangers archive;
    const auto pack = archive.folder() / "pack";
    fs::create_directories (pack / "audio");
    const auto complaintFor = [&] (const std::string& named, const std::string& there)
    {
        std::ofstream (pack / "pack.json") << Strangers::manifestOf ("audio/" + named);
        std::ofstream (pack / "audio" / there) << "RIFF";
        const auto opened = storage::openPack (pack);
        REQUIRE_FALSE (opened);
        CHECK (opened.error().where == "/segments/0/file");
        fs::remove (pack / "audio" / there);
        return opened.error().message();
    };
    CHECK_THAT (complaintFor ("close.flac", "Close.FLAC"),
                Contains ("there is Close.FLAC") && Contains ("upper and lower case"));
    CHECK_THAT (complaintFor ("ferm\xc3\xa9.flac", "ferme\xcc\x81.flac"), Contains ("looks the same"));
    CHECK_THAT (complaintFor ("ferm\xc3\xa9.flac", "Ferme\xcc\x81.FLAC"), Contains ("upper and lower case"));
    CHECK_THAT (complaintFor ("close.flac", "close.wav"), Contains ("there is close.wav"));
    CHECK_THAT (complaintFor ("close.flac", "CLOSE.Opus"), Contains ("there is CLOSE.Opus"));
    CHECK_THAT (complaintFor ("close.flac", "close.txt"), ! Contains ("there is"));
    CHECK_THAT (complaintFor ("close.flac", "closed.flac"), ! Contains ("there is"));
}
