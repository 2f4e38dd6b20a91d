// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace slackwater::storage
{

/** How small and how large everything may be drawn, of its usual size: as `--scale` takes it, and as it is kept. */
inline constexpr double leastScale = 0.5, mostScale = 4.0;

/** What was chosen for the window itself: which pack it opens, and how large everything is. That belongs to this
   machine and its screen, not to the person: a profile may be taken elsewhere. Kept in configFolder()/window.json. */
struct WindowChoice
{
    std::string pack;            // a folder or a .slackpack; empty: the one that came with the program
    std::optional<double> scale; // of everything drawn; none: as the desktop has it

    bool operator== (const WindowChoice&) const = default;
};

[[nodiscard]] std::filesystem::path windowChoiceFile();

/** A file that is missing or broken is no choice: whoever starts the program is not to be stopped by it. */
[[nodiscard]] WindowChoice loadWindowChoice();

[[nodiscard]] Result<void> saveWindowChoice (const WindowChoice&);

} // namespace slackwater::storage
