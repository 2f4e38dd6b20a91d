// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/AiffLength.h"

#include "Sound/BehindTheSound.h"

#include <array>
#include <fstream>
#include <string_view>

namespace slackwater::sound
{

namespace
{

constexpr int mostChunks = 64; // real files have a handful

std::string asBigEndian (std::int64_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char> (static_cast<std::uint64_t> (value) >> shift & 0xffu);
    return bytes;
}

} // namespace

std::vector<Mending> mendedAiff (const std::filesystem::path& path)
{
    constexpr std::int64_t longest = 0xffffffff;
    std::error_code problem;
    const auto fileSize = static_cast<std::int64_t> (std::filesystem::file_size (path, problem));
    std::ifstream file (path, std::ios::binary);
    std::array<char, 12> head {};
    if (problem || fileSize > longest || ! file.read (head.data(), head.size()))
        return {};
    const std::string_view begin { head.data(), head.size() };
    if (! begin.starts_with ("FORM") || (! begin.ends_with ("AIFF") && ! begin.ends_with ("AIFC")))
        return {};

    std::int64_t at = 12;
    for (int chunk = 0; chunk < mostChunks && file.seekg (at) && file.read (head.data(), 8); ++chunk)
    {
        std::int64_t size = 0;
        for (std::size_t i = 4; i < 8; ++i)
            size = size * 256 + static_cast<unsigned char> (head[i]);
        if (std::string_view { head.data(), 4 } == "SSND")
        {
            const auto held = fileSize - at - 8;
            if (size >= held || ! isSoundBehind (file, at + 8 + size, fileSize, ByteOrder::big))
                return {};
            return { { 4, asBigEndian (fileSize - 8) }, { at + 4, asBigEndian (held) } };
        }
        at += 8 + size + (size & 1);
    }
    return {};
}

} // namespace slackwater::sound
