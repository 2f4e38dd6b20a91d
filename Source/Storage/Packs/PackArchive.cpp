// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/PackArchive.h"

#include "Model/Json/PackJson.h"
#include "Storage/Files/Digest.h"
#include "Storage/Files/Folders.h"
#include "System/ProcessMark.h"
#include "Words/Files.h"
#include "Words/Packs.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

constexpr int mostEntries = 20'000;
constexpr std::int64_t mostBytes = std::int64_t { 8 } << 30;
constexpr std::int64_t alwaysAllowed = std::int64_t { 64 } << 20,
                       mostGrowth = 100; // silence in WAV shrinks a lot; a bomb a thousandfold

using Reader = std::unique_ptr<archive, int (*) (archive*)>;

/** Removes a folder unless told to keep it. */
struct Scaffold
{
    fs::path folder;
    ~Scaffold()
    {
        std::error_code ignored;
        if (! folder.empty())
            fs::remove_all (folder, ignored);
    }
};

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
            if (const auto done = unpack (reader.get(), entry); ! done)
                return done;
        }
    }

private:
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

    Result<void> unpack (archive* reader, archive_entry* entry)
    {
        const auto* raw = archive_entry_pathname (entry);
        std::string name = raw != nullptr ? raw : "";
        const auto type = archive_entry_filetype (entry);
        while (type == AE_IFDIR && name.ends_with ('/'))
            name.pop_back();
        if (! json::staysInside (name))
            return refuse (words::packs::archiveWritesOutside, name);
        if (archive_entry_symlink (entry) != nullptr || archive_entry_hardlink (entry) != nullptr
            || (type != AE_IFREG && type != AE_IFDIR))
            return refuse (words::packs::archiveOfLinks, name);

        const auto target = folder / name;
        std::error_code problem;
        fs::create_directories (type == AE_IFDIR ? target : target.parent_path(), problem);
        if (problem)
            return cannotWrite (target, problem.message());
        if (type == AE_IFDIR)
            return {};
        if (fs::exists (target, problem))
            return refuse (words::packs::archiveHoldsTwice, name);
        return copy (reader, target, name);
    }

    Result<void> copy (archive* reader, const fs::path& target, const std::string& name)
    {
        std::ofstream stream { target, std::ios::binary };
        std::vector<char> block (1u << 16);
        for (;;)
        {
            const auto count = archive_read_data (reader, block.data(), block.size());
            if (count < 0)
                return fail (ErrorKind::input, file.string(), "", words::packs::damagedInArchive, name);
            if (count == 0)
                break;
            total += count;
            if (total > allowed)
                return refuse (words::packs::archiveGrows);
            stream.write (block.data(), count);
            if (! stream)
                break;
        }
        stream.close();
        if (! stream)
            return cannotWrite (target, words::say (words::packs::diskTookItNot));
        return {};
    }

    [[nodiscard]] static tl::unexpected<Error> cannotWrite (const fs::path& target, const std::string& why)
    {
        return fail (ErrorKind::output, target.string(), "", words::packs::cannotUnpack, why);
    }

    fs::path file, folder;
    std::int64_t allowed, total = 0;
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

/** Where pack.json lies: at the root, or in the only folder there is. */
Result<fs::path> rootOf (const fs::path& folder, const fs::path& archive)
{
    std::error_code problem;
    if (fs::exists (folder / "pack.json", problem))
        return folder;
    fs::path only;
    int folders = 0;
    for (const auto& entry : fs::directory_iterator (folder, problem))
        if (entry.is_directory (problem))
        {
            only = entry.path();
            ++folders;
        }
    if (folders == 1 && fs::exists (only / "pack.json", problem))
        return only;
    return fail (ErrorKind::input, archive.string(), "", words::packs::noManifestInArchive);
}

} // namespace

Result<fs::path> unpackOnce (const fs::path& file)
{
    const auto digest = digestOfFile (file);
    if (! digest)
        return fail (digest.error());

    std::error_code problem;
    const auto folder = unpackedFolder() / digest->substr (0, 32);
    if (fs::is_directory (folder, problem))
        return rootOf (folder, file);

    clearOldScaffolds();
    const Scaffold scaffold { unpackedFolder() / (".new-" + digest->substr (0, 16) + "-" + system::processMark()) };
    fs::remove_all (scaffold.folder, problem);
    fs::create_directories (scaffold.folder, problem);
    if (problem)
        return fail (ErrorKind::output, scaffold.folder.string(), "", words::files::cannotMakeFolderIn,
                     problem.message(), dataFolder().string());
    if (const auto done = Unpacking { file, scaffold.folder }.run(); ! done)
        return fail (done.error());
    if (const auto root = rootOf (scaffold.folder, file); ! root)
        return root;

    fs::rename (scaffold.folder, folder, problem); // another process may have been first: then its copy is as good
    if (problem && ! fs::is_directory (folder))
        return fail (ErrorKind::output, folder.string(), "", words::packs::cannotUnpackIn, problem.message(),
                     dataFolder().string());
    return rootOf (folder, file);
}

} // namespace slackwater::storage
