// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz/Target.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

// Without a fuzzer: each file that is named, or that lies in a folder that is named, is tried once. So what was found
// stays found, by every compiler.

namespace
{

namespace fs = std::filesystem;

std::set<fs::path> filesIn (const fs::path& path)
{
    if (! fs::is_directory (path))
        return { path };
    return { fs::begin (fs::directory_iterator (path)), fs::end (fs::directory_iterator()) };
}

} // namespace

int main (int count, char** arguments)
{
    std::size_t tried = 0;
    for (int i = 1; i < count; ++i)
        for (const auto& file : filesIn (arguments[i]))
        {
            std::ifstream stream (file, std::ios::binary);
            const std::vector<std::uint8_t> bytes { std::istreambuf_iterator<char> (stream), {} };
            std::cout << file.filename() << '\n' << std::flush; // so that it is known which one ended the program
            slackwater::fuzz::tryIt (bytes);
            ++tried;
        }
    if (tried == 0)
        std::cerr << "There is nothing to try.\n";
    return tried > 0 ? 0 : 1;
}
