// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz/Bytes.h"
#include "Fuzz/Promise.h"
#include "Fuzz/Target.h"
#include "Storage/Packs/OpenPack.h"
#include "Support/Home.h"
#include "Support/Zip.h"

#include <fstream>

namespace slackwater::fuzz
{

namespace
{

namespace fs = std::filesystem;

/** One made byte by byte, or one whose entries and checksums are right and whose names, flags and contents are
 * anything. */
void makeZip (Bytes bytes, const fs::path& file)
{
    if (bytes.number() % 2 == 0)
    {
        std::ofstream (file, std::ios::binary) << bytes.rest();
        return;
    }
    tests::Zip zip;
    while (! bytes.areUsedUp())
    {
        const auto flags = bytes.number();
        const auto name = bytes.text();
        zip.add (name, bytes.text(), (flags & 1u) * tests::Zip::isLocked | (flags & 2u ? tests::Zip::isUtf8 : 0u));
    }
    zip.save (file);
}

void promiseInside (const fs::path& home, const fs::path& around)
{
    for (const auto& entry : fs::directory_iterator (around))
        promise (entry.path() == home || entry.path().filename() == "any.slackpack", "nothing is written outside",
                 entry.path().string());
    for (const auto& entry : fs::recursive_directory_iterator (home))
        promise (! entry.is_symlink() && (entry.is_directory() || entry.is_regular_file()), "files and folders only",
                 entry.path().string());
}

} // namespace

void tryIt (std::span<const std::uint8_t> bytes)
{
    static const endtoend::TemporaryFolder folder;
    const auto home = folder.path() / "home", file = folder.path() / "any.slackpack";
    ::setenv ("SLACKWATER_HOME", home.c_str(), 1);
    fs::create_directory (home);
    makeZip (Bytes { bytes }, file);

    std::vector<Error> findings;
    const auto open = storage::openPack (file, { .findings = &findings, .missing = storage::MissingFiles::reported });
    for (const auto& finding : findings)
        promiseHelp (finding);
    if (isGood (open))
        promise (fs::exists (open->folder / "pack.json"), "a pack that is open lies there", open->folder.string());
    promiseInside (home, folder.path());
    fs::remove_all (home);
}

} // namespace slackwater::fuzz
