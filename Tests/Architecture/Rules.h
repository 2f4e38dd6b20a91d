// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Files.h"

#include <string>
#include <vector>

namespace slackwater::architecture
{

/** What breaks a rule, as sentences "path:line: what is wrong", ready to be read in a failed test. */
using Complaints = std::vector<std::string>;

/** Files of ours are included from Source (or Plugins), and only from layers that the table allows. */
[[nodiscard]] Complaints wrongArrows (const std::vector<File>&);

/** Modules with a user interface stay in App; JUCE itself stays out of the layers that the table keeps free of it. */
[[nodiscard]] Complaints wrongJuce (const std::vector<File>&);

/** Model, Planning and Pacing are values and pure functions: no files, threads, clocks of the wall or printing. */
[[nodiscard]] Complaints impureCore (const std::vector<File>&);

/** What only POSIX or Linux has is asked for in files that are named for it: a port finds them by their names. */
[[nodiscard]] Complaints systemsHidden (const std::vector<File>&);

/** nlohmann/json is slow to compile: its full header, and headers of Model/Json that bring it, are for .cpp files; in
   Model for those of Json only. */
[[nodiscard]] Complaints wrongJson (const std::vector<File>&);

/** Which Catch2 there is, only Tests/Support knows; which JUCE, only one header: the rest is written for both versions
 * of either. */
[[nodiscard]] Complaints versionsAsked (const std::vector<File>&);

/** Source, scripts and CMake stay within 350 lines a file. */
[[nodiscard]] Complaints tooLong (const std::vector<File>&);

/** No function is longer than 40 lines between its braces: past that, its second idea wants a name. */
[[nodiscard]] Complaints longFunctions (const File&);

/** Every source file says its licence in its first two lines. */
[[nodiscard]] Complaints withoutLicence (const std::vector<File>&);

/** Every folder that is a concept has a README of its own. */
[[nodiscard]] Complaints foldersWithoutReadme (const std::vector<File>&);

/** No file names a folder that only one person's machine has, or promises work for later. */
[[nodiscard]] Complaints leftovers (const std::vector<File>&);

/** `links` holds lines "folder target library", as CMake knows them: a target links only what its layer's row allows.
 */
[[nodiscard]] Complaints wrongLinks (const std::string& links);

} // namespace slackwater::architecture
