// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/AssetPaths.h"

namespace slackwater::storage
{

namespace fs = std::filesystem;

namespace
{

/** The thing of that name beside the program (…/bin/../share/slackwater) or in the source tree. */
fs::path shipped (const fs::path& name)
{
    std::error_code problem;
    const auto program = fs::read_symlink ("/proc/self/exe", problem);
    for (const auto& root :
         { program.parent_path().parent_path() / "share/slackwater", fs::path (SLACKWATER_SOURCE_TREE) })
        if (fs::exists (root / name, problem))
            return root / name;
    return {};
}

} // namespace

fs::path assetsFolder() { return shipped ("Assets"); }
fs::path defaultPack() { return shipped ("Sessions/first-light"); }
fs::path breathWeights() { return shipped ("Assets/breath/breath.weights"); }

} // namespace slackwater::storage
