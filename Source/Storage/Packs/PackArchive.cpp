// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/PackArchive.h"

#include "Model/Json/PackJson.h"
#include "Model/WriteError.h"
#include "Storage/Files/Digest.h"
#include "Storage/Files/Folders.h"
#include "Storage/Files/Scaffold.h"
#include "Storage/Packs/ArchiveNames.h"
#include "Storage/Packs/NamesInUtf8.h"
#include "Storage/Packs/PackRoot.h"
#include "System/ProcessMark.h"
#include "Words/Packs.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <set>
#include <sstream>
#include <vector>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

constexpr int mostEntries = 250'000; // decision 0016: packs of a hundred thousand segments
constexpr std::int64_t mostBytes = std::int64_t { 8 } << 30;
constexpr std::int64_t alwaysAllowed = std::int64_t { 64 } << 20,
                       mostGrowth = 100; // silence in WAV shrinks a lot; a bomb a thousandfold

using Reader = std::unique_ptr<archive, int (*) (archive*)>;

/** The names of the recordings in a manifest. */
struct Recordings final : SegmentSieve
{
    void offer (const Segment& segment) override { files.push_back (segment.file); }
    [[nodiscard]] std::vector<Segment> take() override { return {}; }

    std::vector<std::string> files;
};

/** Goes through the archive twice: to see what it holds, and whether all of it is sound; then to unpack what the
   manifest names, or nearly names. So an archive of sixty thousand files that a pack has no use for is opened like a
   small one. */
class Unpacking
{
public:
    Unpacking (const fs::path& from, fs::path to) : file (from), folder (std::move (to))
    {
        std::error_code ignored;
        allowed = std::clamp<std::int64_t> (static_cast<std::int64_t> (fs::file_size (from, ignored)) * mostGrowth,
                                            alwaysAllowed, mostBytes);
    }

    Result<void> run()
    {
        const NamesInUtf8 inUtf8;
        if (auto done = forEach ([this] (archive* reader, const Entry& entry) { return lookAt (reader, entry); });
            ! done)
            return done;
        const auto root = packRootAmong (names, file);
        if (! root)
            return fail (root.error());
        chooseFiles (*root);
        total = 0;
        return forEach ([this] (archive* reader, const Entry& entry) { return unpack (reader, entry); });
    }

private:
    struct Entry
    {
        archive_entry* raw;
        std::string name;
        bool isFolder;
    };

    /** With each that is not litter, until one is refused. */
    template <typename Do>
    Result<void> forEach (Do&& take)
    {
        const Reader reader { archive_read_new(), archive_read_free };
        archive_read_support_format_zip (reader.get());
        if (archive_read_open_filename (reader.get(), file.c_str(), 1 << 16) != ARCHIVE_OK)
            return notAnArchive (reader.get());

        archive_entry* entry = nullptr;
        for (int count = 0;; ++count)
        {
            const auto status = archive_read_next_header (reader.get(), &entry);
            if (status == ARCHIVE_EOF)
                return count > 0 ? Result<void> {} : notAnArchive (reader.get());
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
                return notAnArchive (reader.get());
            if (count >= mostEntries)
                return refuse (words::packs::archiveOfTooMany, mostEntries);
            const auto* raw = archive_entry_pathname (entry);
            if (raw == nullptr)
                return refuse (words::packs::archiveOfNameless);
            auto name = nameFromArchive (raw);
            const auto isFolder = archive_entry_filetype (entry) == AE_IFDIR || name.ends_with ('/');
            while (isFolder && name.ends_with ('/'))
                name.pop_back();
            if (isLitter (name))
                continue;
            if (auto done = take (reader.get(), Entry { entry, std::move (name), isFolder }); ! done)
                return done;
        }
    }

    [[nodiscard]] tl::unexpected<Error> notAnArchive (archive* reader) const
    {
        const auto* because = archive_error_string (reader);
        return because == nullptr ? fail (ErrorKind::input, file.string(), "", words::packs::noArchive)
                                  : fail (ErrorKind::input, file.string(), "", words::packs::noArchiveBecause, because);
    }

    template <typename... Values, typename... Given>
    [[nodiscard]] tl::unexpected<Error> refuse (const words::Complaint<Values...>& complaint,
                                                const Given&... given) const
    {
        return fail (ErrorKind::input, file.string(), "", complaint, given...);
    }

    Result<void> lookAt (archive* reader, const Entry& entry)
    {
        const auto& [raw, name, isFolder] = entry;
        if (! json::staysInside (name))
            return refuse (words::packs::archiveWritesOutside, name);
        if (archive_entry_symlink (raw) != nullptr || archive_entry_hardlink (raw) != nullptr
            || (! isFolder && archive_entry_filetype (raw) != AE_IFREG))
            return refuse (words::packs::archiveOfLinks, name);
        if (archive_entry_is_encrypted (raw) != 0)
            return refuse (words::packs::archiveLocked);
        total += archive_entry_size_is_set (raw) != 0 ? archive_entry_size (raw) : 0;
        if (total > allowed)
            return refuse (words::packs::archiveGrows);
        if (isFolder)
            return {};
        names.push_back (plainly (name));
        return isManifest (names.back()) ? keepManifest (reader, names.back()) : Result<void> {};
    }

    [[nodiscard]] static std::string plainly (const std::string& name)
    {
        return fs::path { name }.lexically_normal().generic_string();
    }

    [[nodiscard]] static bool isManifest (const std::string& name)
    {
        return name == "pack.json" || name.ends_with ("/pack.json");
    }

    /** Of the one that is nearest to the top, so far. */
    Result<void> keepManifest (archive* reader, const std::string& name)
    {
        const auto depth = std::count (name.begin(), name.end(), '/');
        if (! manifestName.empty() && depth >= std::count (manifestName.begin(), manifestName.end(), '/'))
            return {};
        manifestName = name;
        manifest.clear();
        constexpr std::size_t largest = 64u << 20; // as any text (AtomicFile.h)
        for (;;)
        {
            const auto count = archive_read_data (reader, block.data(), block.size());
            if (count < 0)
                return fail (ErrorKind::input, file.string(), "", words::packs::damagedInArchive, name);
            if (count == 0 || manifest.size() > largest)
                return {};
            manifest.append (block.data(), static_cast<std::size_t> (count));
        }
    }

    /** Of a manifest that cannot be read only itself is unpacked: what is wrong with it is told by who opens it. */
    void chooseFiles (const std::string& root)
    {
        const auto choose = [&] (const std::string& name) { wanted.insert (stemOf (plainly (root + name))); };
        choose ("pack.json");
        Recordings recordings;
        std::istringstream text { manifest };
        const auto read = json::readManifest (text, file.string(), nullptr, &recordings);
        if (! read)
            return;
        std::for_each (recordings.files.begin(), recordings.files.end(), choose);
        std::for_each (read->sessionFiles.begin(), read->sessionFiles.end(), choose);
    }

    Result<void> unpack (archive* reader, const Entry& entry)
    {
        const auto name = plainly (entry.name);
        if (entry.isFolder || ! wanted.contains (stemOf (name)))
            return {};
        const auto target = folder / name;
        if (auto made = makeFolder (target.parent_path()); ! made)
            return made;
        return copy (reader, target, name);
    }

    /** A hundred thousand files lie in a handful of folders. */
    Result<void> makeFolder (const fs::path& needed)
    {
        if (! folders.insert (needed.string()).second)
            return {};
        std::error_code problem;
        fs::create_directories (needed, problem);
        if (problem)
            return fail (writeError (needed.string(), problem));
        return {};
    }

    Result<void> copy (archive* reader, const fs::path& target, const std::string& name)
    {
        std::unique_ptr<std::FILE, int (*) (std::FILE*)> stream { std::fopen (target.c_str(), "wbx"), std::fclose };
        std::error_code ignored;
        if (stream == nullptr && fs::exists (target, ignored))
            return refuse (words::packs::archiveHoldsTwice, name);
        if (stream == nullptr)
            return fail (writeErrorOfErrno (target.string()));
        std::setvbuf (stream.get(), nullptr, _IONBF, 0);
        auto isWritten = true;
        while (isWritten)
        {
            const auto count = archive_read_data (reader, block.data(), block.size());
            if (count < 0)
                return fail (ErrorKind::input, file.string(), "", words::packs::damagedInArchive, name);
            if (count == 0)
                break;
            total += count;
            if (total > allowed)
                return refuse (words::packs::archiveGrows);
            isWritten = std::fwrite (block.data(), 1, static_cast<std::size_t> (count), stream.get())
                        == static_cast<std::size_t> (count);
        }
        if (std::fclose (stream.release()) != 0 || ! isWritten)
            return fail (writeErrorOfErrno (target.string()));
        return {};
    }

    fs::path file, folder;
    std::int64_t allowed, total = 0;
    std::vector<std::string> names;        // of all files
    std::string manifestName, manifest;    // its text
    std::set<std::string> wanted, folders; // stems; made already
    std::vector<char> block = std::vector<char> (1u << 16);
};

/** What runs that were killed have left; others may be at work, but not for so long. */
void clearOldScaffolds()
{
    constexpr std::chrono::hours longestWork { 24 };
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator (unpackedFolder(), ignored))
        if (entry.path().filename().string().starts_with (".new-")
            && fs::file_time_type::clock::now() - entry.last_write_time (ignored) > longestWork)
            fs::remove_all (entry.path(), ignored);
}

} // namespace

Result<fs::path> unpackOnce (const fs::path& file)
{
    const auto digest = digestOfFileOnce (file);
    if (! digest)
        return fail (digest.error());

    std::error_code problem;
    const auto folder = unpackedFolder() / digest->substr (0, 32);
    if (fs::is_directory (folder, problem))
        return packRootIn (folder, file);

    clearOldScaffolds();
    const Scaffold scaffold { unpackedFolder() / (".new-" + digest->substr (0, 16) + "-" + system::processMark()) };
    fs::remove_all (scaffold.folder, problem);
    fs::create_directories (scaffold.folder, problem);
    if (problem)
        return fail (writeError (scaffold.folder.string(), problem));
    if (const auto done = Unpacking { file, scaffold.folder }.run(); ! done)
        return fail (done.error());
    if (const auto root = packRootIn (scaffold.folder, file); ! root)
        return root;

    fs::rename (scaffold.folder, folder, problem); // another process may have been first: then its copy is as good
    if (problem && ! fs::is_directory (folder))
        return fail (writeError (folder.string(), problem));
    return packRootIn (folder, file);
}

} // namespace slackwater::storage
