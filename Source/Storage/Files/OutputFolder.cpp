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
        static_cast<void> (std::filesystem::status (output.parent_path(), problem));
        if (problem)
            return fail (writeError (output.string(), problem));
    }
    return {};
}

} // namespace slackwater::storage
