// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace slackwater::endtoend
{

/** What a command did. */
struct Outcome
{
    int exitCode = -1; // 128 + signal when a signal ended it
    std::string out, err;

    [[nodiscard]] std::vector<std::string> lines() const; // of stdout
};

/** Runs a line of shell in a folder, and waits. There is no display, and nobody to ask. */
[[nodiscard]] Outcome run (const std::string& command, const std::filesystem::path& folder);

[[nodiscard]] std::string textOf (const std::filesystem::path& file);

/** A folder that is gone when the test is over. */
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder (const TemporaryFolder&) = delete;
    TemporaryFolder& operator= (const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder; }

private:
    std::filesystem::path folder;
};

} // namespace slackwater::endtoend
