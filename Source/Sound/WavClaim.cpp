// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/WavClaim.h"

#include <array>
#include <cstring>
#include <fstream>

namespace slackwater::sound
{

namespace
{

std::uint32_t littleEndian (const unsigned char* bytes, int count)
{
    std::uint32_t value = 0;
    for (int i = count; --i >= 0;)
        value = (value << 8) | bytes[i];
    return value;
}

bool isNamed (const unsigned char* chunk, const char* name) { return std::memcmp (chunk, name, 4) == 0; }

} // namespace

std::optional<std::int64_t> framesClaimedByWav (const std::filesystem::path& path)
{
    std::ifstream file (path, std::ios::binary);
    std::array<unsigned char, 16> bytes {};
    const auto take = [&] (std::streamsize count)
    { return static_cast<bool> (file.read (reinterpret_cast<char*> (bytes.data()), count)); };

    if (! take (12) || ! isNamed (bytes.data(), "RIFF") || ! isNamed (bytes.data() + 8, "WAVE"))
        return std::nullopt;

    std::uint32_t bytesPerFrame = 0;
    for (int chunk = 0; chunk < 64 && take (8); ++chunk) // real files have a handful
    {
        const auto size = littleEndian (bytes.data() + 4, 4);
        if (isNamed (bytes.data(), "data"))
        {
            const auto isStream = size == 0 || size >= 0x7ffff000u;
            if (isStream || bytesPerFrame == 0)
                return std::nullopt;
            return size / bytesPerFrame;
        }
        const auto isFormat = isNamed (bytes.data(), "fmt ") && size >= 16;
        if (isFormat)
        {
            if (! take (16))
                return std::nullopt;
            const auto tag = littleEndian (bytes.data(), 2);
            constexpr std::uint32_t pcm = 1, ieeeFloat = 3, extensible = 0xfffe;
            if (tag != pcm && tag != ieeeFloat && tag != extensible)
                return std::nullopt; // compressed: a frame is no fixed number of bytes
            bytesPerFrame = littleEndian (bytes.data() + 12, 2);
        }
        const auto rest =
            static_cast<std::streamoff> (size) - (isFormat ? 16 : 0) + static_cast<std::streamoff> (size & 1u);
        file.seekg (rest, std::ios::cur);
    }
    return std::nullopt;
}

} // namespace slackwater::sound
