// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/AiffLength.h"

#include "Sound/BehindTheSound.h"

#include <array>
#include <fstream>
#include <string_view>

namespace slackwater::sound
{

std::vector<Mending> mendedAiff (const std::filesystem::path& path)
{
    constexpr std::int64_t longest = 0xffffffff;
    std::error_code problem;
    const auto fileSize = static_cast<std::int64_t> (std::filesystem::file_size (path, problem));
    std::ifstream file (path, std::ios::binary);
    std::array<unsigned char, 12> head {};
    const auto read = [&] (std::size_t count) -> bool
    {
        return static_cast<bool> (
            file.read (reinterpret_cast<char*> (head.data()), static_cast<std::streamsize> (count)));
    };
    const std::string_view begin { reinterpret_cast<const char*> (head.data()), head.size() };
    if (problem || fileSize > longest || ! read (head.size()))
        return {};
    if (! begin.starts_with ("FORM") || (! begin.ends_with ("AIFF") && ! begin.ends_with ("AIFC")))
        return {};

    std::int64_t at = 12;
    for (int chunk = 0; chunk < mostChunks && file.seekg (at) && read (8); ++chunk)
    {
        const auto size = integerOf (std::span { head }.subspan (4, 4), ByteOrder::big);
        if (begin.starts_with ("SSND"))
        {
            const auto held = fileSize - at - 8;
            if (size >= held || ! isSoundBehind (file, at + 8 + size, fileSize, ByteOrder::big))
                return {};
            return { { 4, asBytes (fileSize - 8, 4, ByteOrder::big) }, { at + 4, asBytes (held, 4, ByteOrder::big) } };
        }
        at += 8 + size + (size & 1);
    }
    return {};
}

} // namespace slackwater::sound
