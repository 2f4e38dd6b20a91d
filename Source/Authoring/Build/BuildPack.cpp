// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Build/BuildPack.h"

#include "Model/WriteError.h"
#include "Storage/Packs/PackFiles.h"
#include "System/GrowingName.h"
#include "System/SyncToDisk.h"
#include "System/WhereLinksLead.h"
#include "Words/Files.h"

#include <archive.h>
#include <archive_entry.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace slackwater::authoring
{

namespace
{

namespace fs = std::filesystem;

using Writer = std::unique_ptr<archive, int (*) (archive*)>;
using Entry = std::unique_ptr<archive_entry, void (*) (archive_entry*)>;

/** Removes a file unless it got its own name. */
struct Growing
{
    fs::path path;
    ~Growing()
    {
        std::error_code ignored;
        fs::remove (path, ignored);
    }
};

/** Text shrinks; audio has shrunk already. */
bool shrinks (const fs::path& file)
{
    const auto ending = file.extension().string();
    return ending == ".json" || ending == ".md" || ending == ".txt" || ending == ".wav" || ending == ".aiff"
           || ending.empty();
}

tl::unexpected<Error> cannotWrite (const fs::path& target, archive* writer)
{
    return fail (writeError (target.string(), { archive_errno (writer), std::generic_category() }));
}

Result<void> add (archive* writer, const fs::path& file, const std::string& name, const fs::path& target)
{
    std::error_code problem;
    const auto size = fs::file_size (file, problem);
    std::ifstream stream { file, std::ios::binary };
    if (problem || ! stream)
        return fail (ErrorKind::input, file.string(), "", words::files::unreadable);

    // No owner and no date: they would differ from machine to machine.
    const Entry entry { archive_entry_new(), archive_entry_free };
    archive_entry_set_pathname (entry.get(), name.c_str());
    archive_entry_set_filetype (entry.get(), AE_IFREG);
    archive_entry_set_perm (entry.get(), 0644);
    archive_entry_set_size (entry.get(), static_cast<la_int64_t> (size));
    if (shrinks (file))
        archive_write_zip_set_compression_deflate (writer);
    else
        archive_write_zip_set_compression_store (writer);
    if (archive_write_header (writer, entry.get()) != ARCHIVE_OK)
        return cannotWrite (target, writer);

    std::vector<char> block (1u << 16);
    while (stream.read (block.data(), static_cast<std::streamsize> (block.size())) || stream.gcount() > 0)
        if (archive_write_data (writer, block.data(), static_cast<std::size_t> (stream.gcount())) < 0)
            return cannotWrite (target, writer);
    return {};
}

} // namespace

Result<void> buildPack (const storage::OpenPack& open, const fs::path& named)
{
    const auto target = system::whereLinksLead (named);
    const auto folder = target.has_parent_path() ? target.parent_path() : fs::path (".");
    std::error_code problem;
    if (fs::is_directory (target, problem))
        return fail (ErrorKind::output, target.string(), "", words::files::folderWhereAFileBelongs);
    if (fs::exists (target, problem) && ! fs::is_regular_file (target, problem)) // a device would become a file
        return fail (ErrorKind::output, target.string(), "", words::files::noFile);
    if (const auto apart = storage::keepOutOf (open, { &target, 1 }); ! apart)
        return apart;
    const Growing growing { folder / system::growingName (target) };

    const Writer writer { archive_write_new(), archive_write_free };
    archive_write_set_format_zip (writer.get());
    if (archive_write_open_filename (writer.get(), growing.path.c_str()) != ARCHIVE_OK)
        return cannotWrite (target, writer.get());
    for (const auto& name : storage::filesOf (open))
        if (const auto added = add (writer.get(), open.folder / name, name, target); ! added)
            return added;
    if (archive_write_close (writer.get()) != ARCHIVE_OK)
        return cannotWrite (target, writer.get());

    static_cast<void> (system::syncToDisk (growing.path)); // best effort
    fs::rename (growing.path, target, problem);
    if (problem)
        return fail (writeError (target.string(), problem));
    return {};
}

} // namespace slackwater::authoring
