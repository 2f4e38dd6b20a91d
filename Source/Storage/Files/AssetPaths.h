// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace slackwater::storage
{

/** What comes with the program: Assets and Sessions, beside the installed program (share/slackwater) or in the source
   tree it was built from. An empty path when it is neither here nor there. */
[[nodiscard]] std::filesystem::path assetsFolder();

/** The pack that comes with the program: first light. */
[[nodiscard]] std::filesystem::path defaultPack();

/** The weights of the breath tracker. */
[[nodiscard]] std::filesystem::path breathWeights();

} // namespace slackwater::storage
