// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/BehindTheSound.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace slackwater::sound
{

namespace
{

constexpr std::int64_t leastLost = 800; // bytes: a tenth of a second of the poorest sound; less may be anything

using Eight = std::array<unsigned char, 8>;

bool take (std::istream& file, std::int64_t at, Eight& bytes)
{
    file.clear();
    file.seekg (at);
    return static_cast<bool> (file.read (reinterpret_cast<char*> (bytes.data()), std::streamsize { 8 }));
}

bool areChunks (std::istream& file, std::int64_t at, std::int64_t fileSize, ByteOrder order)
{
    Eight head {};
    for (int chunk = 0; chunk < mostChunks && at + 8 <= fileSize; ++chunk)
    {
        if (! take (file, at, head))
            return false;
        const auto isName = std::all_of (head.begin(), head.begin() + 4, [] (auto c) { return c >= ' ' && c <= '~'; });
        const auto size = integerOf (std::span { head }.last (4), order);
        if (! isName || size > fileSize - at - 8)
            return false;
        at += 8 + size + (size & 1);
    }
    return true;
}

bool isTag (std::istream& file, std::int64_t at)
{
    Eight head {};
    if (! take (file, at, head))
        return false;
    const std::string_view text { reinterpret_cast<const char*> (head.data()), head.size() };
    return text.starts_with ("TAG") || text.starts_with ("ID3") || text == "APETAGEX";
}

bool areZeros (std::istream& file, std::int64_t at)
{
    file.clear();
    file.seekg (at);
    std::array<char, 4096> block {};
    while (file.read (block.data(), block.size()) || file.gcount() > 0)
        if (std::any_of (block.begin(), block.begin() + file.gcount(), [] (char c) { return c != 0; }))
            return false;
    return true;
}

} // namespace

bool isSoundBehind (std::istream& file, std::int64_t at, std::int64_t fileSize, ByteOrder order)
{
    return fileSize - at >= leastLost && ! areChunks (file, at, fileSize, order)
           && ! areChunks (file, at + 1, fileSize, order) && ! isTag (file, at) && ! areZeros (file, at);
}

} // namespace slackwater::sound
