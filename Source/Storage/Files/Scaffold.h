// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace slackwater::storage
{

/** A folder that goes, with all that is in it, when the run that needed it is over; what was renamed by then stays. */
struct Scaffold
{
    explicit Scaffold (std::filesystem::path f) : folder (std::move (f)) {}
    ~Scaffold()
    {
        std::error_code ignored;
        std::filesystem::remove_all (folder, ignored);
    }
    Scaffold (const Scaffold&) = delete;
    Scaffold& operator= (const Scaffold&) = delete;

    const std::filesystem::path folder;
};

} // namespace slackwater::storage
