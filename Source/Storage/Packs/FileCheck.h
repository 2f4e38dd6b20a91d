// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Storage/Packs/NearNames.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace slackwater::storage
{

/** Whether the files that a pack's manifest names are there, and inside the pack: a link must not lead out of it
   either. A plain file in a folder that was found to be inside costs one look. For one thread, and a moment: it
   remembers. */
class FileCheck
{
public:
    FileCheck (std::filesystem::path packFolder, std::string manifestFile);

    /** pointer(): where in the manifest the file is named; asked for only to complain. A file that is there with its
        letters composed (an archive from a Mac, once unpacked) is named so from then on. What is missing comes with
       what is there under nearly that name. */
    [[nodiscard]] Result<void> operator() (std::string& file, const std::function<std::string()>& pointer,
                                           const words::Complaint<words::Text>& missing);

private:
    [[nodiscard]] bool isPlain (const std::string& file);
    [[nodiscard]] bool isInside (const std::filesystem::path&) const;

    std::filesystem::path folder, root; // root: what the folder really is
    std::string manifest;
    std::map<std::string, bool, std::less<>> folders; // inside, or not
    NearNames nearNames;
};

} // namespace slackwater::storage
