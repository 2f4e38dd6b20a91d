// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Storage/Packs/OpenPack.h"

#include <filesystem>
#include <vector>

namespace slackwater::authoring
{

/** What an author would want to know of a pack before others hear it. */
struct LintReport
{
    storage::OpenPack open;
    std::vector<Error> findings; // each with its file, pointer, and what to do
};

/** Looks a pack through. An Error only when it cannot be opened at all (no manifest, broken JSON).

    Findings: unknown keys; files that are missing, damaged, silent, barely there, or hold samples that are no numbers;
   roles without a segment; people whom no segment of a role suits (every value that the role's segments name, and none
   of them); loops that lead past their file's end; sessions that cannot be as short or as long as they say; machine
   voices that do not say so; words without a transcript or a voice; no licence or author; segments that no session
   uses. Of one kind, twenty are told in full, the last of them with how many more there are. */
[[nodiscard]] Result<LintReport> lint (const std::filesystem::path& pack);

} // namespace slackwater::authoring
