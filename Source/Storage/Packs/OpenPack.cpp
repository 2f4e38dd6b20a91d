// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/OpenPack.h"

#include "Model/Json/PackJson.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/Folders.h"
#include "Storage/Packs/FileCheck.h"
#include "Storage/Packs/PackArchive.h"
#include "Storage/Packs/PackPlaces.h"
#include "Words/Packs.h"

#include <iterator>
#include <set>
#include <utility>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

/** Where in the manifest a segment stands. For complaints: it is read once more. */
std::string pointerTo (const std::string& id, const std::string& manifestFile)
{
    struct Finder final : SegmentSieve
    {
        explicit Finder (const std::string& i) : id (i) {}
        void offer (const Segment& segment) override
        {
            if (segment.id == id)
                found = count;
            ++count;
        }
        std::vector<Segment> take() override
        {
            count = 0;
            return {};
        }
        const std::string& id;
        std::size_t count = 0, found = 0;
    };
    Finder finder { id };
    if (auto text = openText (manifestFile))
        static_cast<void> (json::readManifest (*text, manifestFile, nullptr, &finder));
    return "/segments/" + std::to_string (finder.found) + "/file";
}

Result<void> checkSegments (std::vector<Segment>& segments, FileCheck& checkFile, const std::string& manifestFile,
                            const OpenOptions& options)
{
    for (std::size_t i = 0; i < segments.size(); ++i)
    {
        const auto pointer = [&]
        {
            return options.keep == nullptr ? "/segments/" + std::to_string (i) + "/file"
                                           : pointerTo (segments[i].id, manifestFile);
        };
        if (auto checked = checkFile (segments[i].file, pointer, words::packs::segmentFileMissing); ! checked)
        {
            if (options.missing == MissingFiles::refused || options.findings == nullptr)
                return checked;
            options.findings->push_back (checked.error());
        }
    }
    return {};
}

Result<OpenPack> openFolder (const fs::path& folder, const fs::path& from, const OpenOptions& options)
{
    const auto manifestFile = (folder / "pack.json").string();
    auto text = openText (manifestFile);
    if (! text)
        return fail (ErrorKind::input, manifestFile, "", words::packs::noManifest, text.error().problem);
    auto manifest = json::readManifest (*text, manifestFile, options.findings, options.keep);
    if (! manifest)
        return fail (manifest.error());

    OpenPack open { std::move (manifest->pack), folder, from };
    FileCheck checkFile { folder, manifestFile };
    if (const auto checked = checkSegments (open.pack.segments, checkFile, manifestFile, options); ! checked)
        return fail (checked.error());

    std::set<std::string> ids;
    for (std::size_t i = 0; i < manifest->sessionFiles.size(); ++i)
    {
        auto& file = manifest->sessionFiles[i];
        auto pointer = "/sessions/" + std::to_string (i);
        if (const auto checked = checkFile (file, [&] { return pointer; }, words::packs::sessionFileMissing); ! checked)
            return fail (checked.error());
        const auto sessionText = readText (folder / file);
        if (! sessionText)
            return fail (sessionText.error());
        auto session = json::readSession (*sessionText, (folder / file).string(), options.findings);
        if (! session)
            return fail (session.error());
        session->file = (folder / file).string();
        if (! ids.insert (session->id).second)
            return fail (ErrorKind::input, manifestFile, pointer, words::packs::sessionTwice, session->id);
        open.pack.sessions.push_back (std::move (*session));
    }
    return open;
}

} // namespace

Result<OpenPack> openPack (const fs::path& path, const OpenOptions& options)
{
    std::error_code problem;
    if (! fs::exists (path, problem))
        return fail (noSuchPack (path));
    if (fs::is_directory (path, problem))
        return openFolder (path, path, options);

    if (! fs::is_regular_file (path, problem)) // to open a pipe is to wait for whoever writes into it
        return fail (ErrorKind::input, path.string(), "", words::packs::neitherFileNorFolder);

    const auto folder = unpackOnce (path);
    if (! folder)
        return fail (folder.error());
    const auto inside = folder->lexically_relative (unpackedFolder());
    constexpr auto usual = 2; // the archive's own folder, and one around the pack
    if (options.findings != nullptr && std::distance (inside.begin(), inside.end()) > usual)
        options.findings->push_back (errorOf (ErrorKind::input, path.string(), "", words::packs::manifestDeepInside,
                                              inside.lexically_relative (*inside.begin()).string()));
    return openFolder (*folder, path, options);
}

} // namespace slackwater::storage
