// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <string>

namespace slackwater::storage
{

/** Which devices the window uses. They belong to the machine, not to the person: a profile may be taken elsewhere.
   Kept in configFolder()/devices.json (decision 0013). Empty: as the system has it. */
struct DeviceChoice
{
    std::string output, input;

    bool operator== (const DeviceChoice&) const = default;
};

[[nodiscard]] std::filesystem::path deviceChoiceFile();

/** A file that is missing or broken is no choice: whoever starts the program is not to be stopped by it. */
[[nodiscard]] DeviceChoice loadDeviceChoice();

[[nodiscard]] Result<void> saveDeviceChoice (const DeviceChoice&);

} // namespace slackwater::storage
