// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Process.h"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace slackwater::endtoend
{

namespace fs = std::filesystem;

std::vector<std::string> Outcome::lines() const
{
    std::vector<std::string> found;
    std::istringstream stream (out);
    for (std::string line; std::getline (stream, line);)
        found.push_back (line);
    return found;
}

std::string textOf (const fs::path& file)
{
    std::ifstream stream (file, std::ios::binary);
    return { std::istreambuf_iterator<char> (stream), {} };
}

Outcome run (const std::string& command, const fs::path& folder)
{
    const TemporaryFolder said;
    const auto out = said.path() / "out", err = said.path() / "err";

    // std::system hands the line to /bin/sh; the braces give every part of it the same two files.
    const auto line =
        "cd '" + folder.string() + "' && unset DISPLAY WAYLAND_DISPLAY && export CI=true NO_COLOR=1 SLACKWATER_BUILD='"
        + fs::path (SLACKWATER_BIN_DIR).parent_path().string() + "' PATH='" + SLACKWATER_BIN_DIR + "':\"$PATH\" && { "
        + command + "\n} > '" + out.string() + "' 2> '" + err.string() + "' < /dev/null";
    const auto status = std::system (line.c_str());

    Outcome outcome;
    outcome.exitCode = WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status);
    outcome.out = textOf (out);
    outcome.err = textOf (err);
    return outcome;
}

TemporaryFolder::TemporaryFolder()
{
    auto name = (fs::temp_directory_path() / "slackwater-XXXXXX").string();
    if (::mkdtemp (name.data()) == nullptr)
        throw std::runtime_error ("cannot make a temporary folder: " + name);
    folder = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all (folder, ignored);
}

} // namespace slackwater::endtoend
