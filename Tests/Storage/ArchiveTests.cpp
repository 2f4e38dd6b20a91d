// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Files/Folders.h"
#include "Storage/Packs/OpenPack.h"
#include "Support/Catch.h"

#include <archive.h>
#include <archive_entry.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <string>

using namespace slackwater;
namespace fs = std::filesystem;

namespace
{

/** An archive as anybody could make one, in a folder with a home of its own. */
class Archive
{
public:
    Archive()
    {
        ::setenv ("SLACKWATER_HOME", (temporary.path() / "home").c_str(), 1);
        archive_write_set_format_zip (writer.get());
        REQUIRE (archive_write_open_filename (writer.get(), path().c_str()) == ARCHIVE_OK);
    }

    ~Archive() { ::unsetenv ("SLACKWATER_HOME"); }

    void add (const std::string& name, const std::string& content,
              const std::function<void (archive_entry*)>& change = {})
    {
        const std::unique_ptr<archive_entry, void (*) (archive_entry*)> entry { archive_entry_new(),
                                                                                archive_entry_free };
        archive_entry_set_pathname (entry.get(), name.c_str());
        archive_entry_set_filetype (entry.get(), AE_IFREG);
        archive_entry_set_perm (entry.get(), 0644);
        archive_entry_set_size (entry.get(), static_cast<la_int64_t> (content.size()));
        if (change)
            change (entry.get());
        REQUIRE (archive_write_header (writer.get(), entry.get()) == ARCHIVE_OK);
        archive_write_data (writer.get(), content.data(), content.size());
    }

    void addPack (const std::string& folder = "")
    {
        add (
            folder + "pack.json",
            R"({ "format": "slackwater-pack/1", "id": "a", "version": "1", "title": "A", "segments": [ { "id": "x", "file": "x.wav" } ], "sessions": [] })");
        add (folder + "x.wav", "RIFF");
    }

    Result<storage::OpenPack> open()
    {
        archive_write_close (writer.get());
        return storage::openPack (path());
    }

    [[nodiscard]] bool nothingStayed() const
    {
        const auto unpacked = storage::unpackedFolder();
        return ! fs::exists (unpacked) || fs::is_empty (unpacked);
    }

    [[nodiscard]] fs::path path() const { return temporary.path() / "a.slackpack"; }
    [[nodiscard]] fs::path folder() const { return temporary.path(); }

private:
    endtoend::TemporaryFolder temporary;
    std::unique_ptr<archive, int (*) (archive*)> writer { archive_write_new(), archive_write_free };
};

} // namespace

TEST_CASE ("A zipped pack opens, with its files at the root or in one folder, and is unpacked once", "[storage]")
{
    const auto inside = GENERATE (as<std::string> {}, "", "my-pack/");
    Archive archive;
    archive.addPack (inside);
    const auto first = archive.open();
    REQUIRE (first);
    CHECK (first->pack.id == "a");
    CHECK (fs::exists (first->folder / "x.wav"));
    CHECK (storage::openPack (archive.path())->folder == first->folder);
}

TEST_CASE ("A path that climbs out of the archive is refused, and nothing of it stays", "[storage]")
{
    const auto name =
        GENERATE (as<std::string> {}, "../evil.txt", "a/../../evil.txt", "/tmp/slackwater-evil.txt", "..");
    Archive archive;
    archive.addPack();
    archive.add (name, "evil");
    const auto opened = archive.open();
    REQUIRE_FALSE (opened);
    CHECK (opened.error().problem.find ("outside its folder") != std::string::npos);
    CHECK (archive.nothingStayed());
    CHECK_FALSE (fs::exists (archive.folder() / "evil.txt"));
    CHECK_FALSE (fs::exists ("/tmp/slackwater-evil.txt"));
}

TEST_CASE ("A link in an archive is refused", "[storage]")
{
    Archive archive;
    archive.addPack();
    archive.add ("link", "", [] (archive_entry* entry)
    {
        archive_entry_set_filetype (entry, AE_IFLNK);
        archive_entry_set_symlink (entry, "/etc");
    });
    const auto opened = archive.open();
    REQUIRE_FALSE (opened);
    CHECK (opened.error().problem.find ("neither a file nor a folder") != std::string::npos);
    CHECK (archive.nothingStayed());
}

TEST_CASE ("A file that unpacks to far more than it is, is refused", "[storage]")
{
    Archive archive;
    archive.addPack();
    archive.add ("zeros.wav", std::string (std::size_t { 80 } << 20, '\0'));
    const auto opened = archive.open();
    REQUIRE_FALSE (opened);
    CHECK (opened.error().problem.find ("far more") != std::string::npos);
    CHECK (archive.nothingStayed());
}

TEST_CASE ("An archive without a manifest is no pack", "[storage]")
{
    Archive archive;
    archive.add ("readme.txt", "hello");
    CHECK_FALSE (archive.open());
    CHECK (archive.nothingStayed());
}

TEST_CASE ("A link in a folder that leads out of the pack is refused", "[storage]")
{
    Archive archive; // for its folder
    const auto pack = archive.folder() / "pack";
    fs::create_directories (pack);
    archive.addPack();
    REQUIRE (archive.open());
    fs::copy_file (storage::openPack (archive.path())->folder / "pack.json", pack / "pack.json");
    fs::create_symlink ("/etc/hostname", pack / "x.wav");
    const auto opened = storage::openPack (pack);
    REQUIRE_FALSE (opened);
    CHECK (opened.error().where == "/segments/0/file");
    CHECK (opened.error().problem.find ("leads out") != std::string::npos);
}
