// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace slackwater::storage
{

/** Whether the files that a pack's manifest names are there, and inside the pack: a link must not lead out of it either. A
    plain file in a folder that was found to be inside costs one look. */
class FileCheck
{
public:
    FileCheck (std::filesystem::path packFolder, std::string manifestFile);
    ~FileCheck();
    FileCheck (const FileCheck&) = delete;
    FileCheck& operator= (const FileCheck&) = delete;

    /** pointer(): where in the manifest the file is named; asked for only to complain. */
    [[nodiscard]] Result<void> operator() (const std::string& file, const std::function<std::string()>& pointer, const char* remedy);

private:
    [[nodiscard]] bool isPlain (const std::string& file);
    void enter (std::string_view parent);
    void leave();

    std::filesystem::path folder;
    std::string manifest, lastParent;
    int place = -1;                            // the folder of the last file, when that is inside
};

} // namespace slackwater::storage
