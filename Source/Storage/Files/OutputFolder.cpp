// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/OutputFolder.h"

#include "Model/WriteError.h"

namespace slackwater::storage
{

Result<void> foldersAreThere (std::span<const std::filesystem::path> outputs)
{
    for (const auto& output : outputs)
    {
        if (output.empty() || ! output.has_parent_path())
            continue;
        std::error_code problem;
        const auto folder = std::filesystem::status (output.parent_path(), problem);
        if (! std::filesystem::exists (folder))
            return fail (writeError (output.string(), std::make_error_code (std::errc::no_such_file_or_directory)));
    }
    return {};
}

} // namespace slackwater::storage
