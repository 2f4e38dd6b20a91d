// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace slackwater::architecture
{

namespace fs = std::filesystem;

namespace
{
/** In a worktree, .git is a file. */
bool isLeftOut (const fs::path& path)
{
    const auto name = path.filename().string();
    return name == ".git" || name == "out" || name == ".cache" || name == "__pycache__" || name.starts_with ("build");
}

bool isText (const fs::path& file)
{
    static const std::set<std::string> binary { ".flac", ".opus", ".ogg", ".wav", ".png",       ".jpg",
                                                ".ttf",  ".otf",  ".bin", ".pyc", ".slackpack", ".ico" };
    return ! binary.contains (file.extension().string());
}
} // namespace

std::vector<File> textFilesUnder (const fs::path& root)
{
    std::vector<File> files;
    for (auto entry = fs::recursive_directory_iterator (root); entry != fs::recursive_directory_iterator(); ++entry)
    {
        if (entry->is_directory() && isLeftOut (entry->path()))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file() && ! isLeftOut (entry->path()) && isText (entry->path()))
        {
            std::ifstream stream (entry->path(), std::ios::binary);
            files.push_back ({ fs::relative (entry->path(), root).generic_string(),
                               { std::istreambuf_iterator<char> (stream), {} } });
        }
    }
    std::sort (files.begin(), files.end(), [] (const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

std::vector<Include> includesOf (const std::string& text)
{
    static const std::regex pattern (R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    std::istringstream stream (text);
    std::string line;
    for (int number = 1; std::getline (stream, line); ++number)
        if (std::smatch match; std::regex_search (line, match, pattern))
            includes.push_back ({ number, match[2].str(), match[1].str() == "\"" });
    return includes;
}

bool isSource (const File& file) { return file.path.ends_with (".h") || file.path.ends_with (".cpp"); }

bool liesIn (const File& file, const std::string& folder) { return file.path.starts_with (folder + "/"); }

std::string layerOf (const File& file)
{
    for (const std::string parent : { "Source/", "Plugins/" })
        if (file.path.starts_with (parent))
            if (const auto end = file.path.find ('/', parent.size()); end != std::string::npos)
                return file.path.substr (parent.size(), end - parent.size());
    return {};
}

} // namespace slackwater::architecture
