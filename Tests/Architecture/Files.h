// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace slackwater::architecture
{

/** One text file of the repository. */
struct File
{
    std::string path; // from the repository's root, forward slashes
    std::string text;
};

/** One #include line. */
struct Include
{
    int line = 0;
    std::string name;      // what stands between the brackets or quotes
    bool isQuoted = false; // our own files are quoted, other people's are in angle brackets
};

/** All text files under the root, sorted by path; leaves out build folders, output, history, and what is not text. */
[[nodiscard]] std::vector<File> textFilesUnder (const std::filesystem::path& root);

/** The #include lines of one file. Lines in comments that begin with // do not count. */
[[nodiscard]] std::vector<Include> includesOf (const std::string& text);

/** True for files of C++ source. */
[[nodiscard]] bool isSource (const File&);

/** True when the path lies in that folder ("Source/Model"). */
[[nodiscard]] bool liesIn (const File&, const std::string& folder);

/** The second part of "Source/Model/Units.h" or "Plugins/Tide/Tide.h": the layer; empty elsewhere. */
[[nodiscard]] std::string layerOf (const File&);

} // namespace slackwater::architecture
