// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/OpenPack.h"

#include "Model/Json/PackJson.h"
#include "Storage/AtomicFile.h"
#include "Storage/PackArchive.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

/** A link inside the pack must not lead out of it either. */
bool isInside (const fs::path& folder, const fs::path& file)
{
    std::error_code problem;
    const auto root = fs::weakly_canonical (folder, problem), real = fs::weakly_canonical (file, problem);
    const auto relative = real.lexically_relative (root);
    return ! relative.empty() && *relative.begin() != "..";
}

/** Whether a pack's files are there, and inside it. Libraries may hold a hundred thousand: what is a plain file in a folder
    that was found to be inside costs one look. */
class FileCheck
{
public:
    explicit FileCheck (fs::path root) : folder (std::move (root)) {}
    ~FileCheck() { leave(); }
    FileCheck (const FileCheck&) = delete;
    FileCheck& operator= (const FileCheck&) = delete;

    template <typename Pointer>
    Result<void> operator() (const std::string& file, const std::string& manifest, Pointer&& pointer, const char* remedy)
    {
        if (isPlain (file))
            return {};
        std::error_code problem;
        if (! fs::is_regular_file (folder / file, problem))
            return fail (ErrorKind::input, manifest, pointer(), file + " is missing", remedy);
        if (! isInside (folder, folder / file))
            return fail (ErrorKind::input, manifest, pointer(), file + " is a link that leads out of the pack", "put the file itself into the pack");
        return {};
    }

private:
    bool isPlain (const std::string& file)
    {
        const auto slash = file.rfind ('/');
        const std::string_view parent { file.data(), slash == file.npos ? 0 : slash };
        if (place < 0 || parent != lastParent)
            enter (parent);
        const auto* name = file.c_str() + (slash == file.npos ? 0 : slash + 1);
        if (place >= 0 && ++looked == manyLooks)
            list();
        if (std::binary_search (plainFiles.begin(), plainFiles.end(), hashOf (name)))
            return true;
        struct stat status {};
        return place >= 0 && ::fstatat (place, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (status.st_mode);
    }

    /** Of a folder from which much is wanted, all names are read at once. */
    void list()
    {
        auto* folderStream = ::fdopendir (::openat (place, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        while (const auto* entry = folderStream != nullptr ? ::readdir (folderStream) : nullptr)
            if (entry->d_type == DT_REG)
                plainFiles.push_back (hashOf (entry->d_name));
        if (folderStream != nullptr)
            ::closedir (folderStream);
        std::sort (plainFiles.begin(), plainFiles.end());
    }

    static std::size_t hashOf (std::string_view name) { return std::hash<std::string_view> {} (name); }

    void enter (std::string_view parent)
    {
        leave();
        lastParent = parent;
        if (parent.empty() || isInside (folder, folder / lastParent))
            place = ::open ((folder / lastParent).c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    }

    void leave()
    {
        if (place >= 0)
            ::close (place);
        place = -1;
        looked = 0;
        plainFiles.clear();
    }

    static constexpr int manyLooks = 200;
    fs::path folder;
    std::string lastParent;
    int place = -1, looked = 0;        // the folder of the last file, when that is inside
    std::vector<std::size_t> plainFiles;       // hashes of their names, sorted: a hundred thousand names would be much
};

/** Looks, while the manifest is read, whether each segment's file is there, and hands the segment on. */
class CheckedSegments final : public SegmentSieve
{
public:
    CheckedSegments (SegmentSieve& s, FileCheck& c, std::string m) : next (s), check (c), manifest (std::move (m)) {}

    std::vector<Error> problems;               // of what was taken last

    void offer (const Segment& segment) override
    {
        const auto pointer = [this] { return "/segments/" + std::to_string (count) + "/file"; };
        if (const auto checked = check (segment.file, manifest, pointer, "add it or remove the segment"); ! checked)
            noticed.push_back (checked.error());
        ++count;
        next.offer (segment);
    }

    std::vector<Segment> take() override
    {
        problems = std::exchange (noticed, {});
        count = 0;
        return next.take();
    }

private:
    SegmentSieve& next;
    FileCheck& check;
    std::string manifest;
    std::vector<Error> noticed;
    std::size_t count = 0;
};

Result<OpenPack> openFolder (const fs::path& folder, const OpenOptions& options)
{
    const auto manifestFile = (folder / "pack.json").string();
    auto text = openText (manifestFile);
    if (! text)
        return fail (ErrorKind::input, manifestFile, "", text.error().problem, "a pack is a folder (or .slackpack) with a pack.json at its root");
    EverySegment every;
    FileCheck checkFile { folder };
    CheckedSegments segments { options.keep != nullptr ? *options.keep : every, checkFile, manifestFile };
    auto manifest = json::readManifest (*text, manifestFile, options.findings, &segments);
    if (! manifest)
        return fail (manifest.error());
    if (! segments.problems.empty() && (options.missing == MissingFiles::refused || options.findings == nullptr))
        return fail (segments.problems.front());
    if (options.findings != nullptr)
        options.findings->insert (options.findings->end(), segments.problems.begin(), segments.problems.end());

    OpenPack open { std::move (manifest->pack), folder };
    std::set<std::string> ids;
    for (std::size_t i = 0; i < manifest->sessionFiles.size(); ++i)
    {
        const auto& file = manifest->sessionFiles[i];
        const auto pointer = "/sessions/" + std::to_string (i);
        if (const auto checked = checkFile (file, manifestFile, [&] { return pointer; }, "add it or remove it from \"sessions\""); ! checked)
            return fail (checked.error());
        const auto sessionText = readText (folder / file);
        if (! sessionText)
            return fail (sessionText.error());
        auto session = json::readSession (*sessionText, (folder / file).string(), options.findings);
        if (! session)
            return fail (session.error());
        session->file = (folder / file).string();
        if (! ids.insert (session->id).second)
            return fail (ErrorKind::input, manifestFile, pointer, "the session id \"" + session->id + "\" is used twice", "give each session an id of its own");
        open.pack.sessions.push_back (std::move (*session));
    }
    return open;
}

} // namespace

Result<OpenPack> openPack (const fs::path& path, const OpenOptions& options)
{
    std::error_code problem;
    if (! fs::exists (path, problem))
        return fail (ErrorKind::input, path.string(), "", "there is no such pack", "name a pack's folder or a .slackpack file");
    if (fs::is_directory (path, problem))
        return openFolder (path, options);

    const auto folder = unpackOnce (path);
    if (! folder)
        return fail (folder.error());
    return openFolder (*folder, options);
}

} // namespace slackwater::storage
