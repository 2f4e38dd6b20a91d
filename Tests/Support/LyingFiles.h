// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/** Sound files changed so that their headers do not tell what is in them. */
namespace slackwater::tests
{

[[nodiscard]] inline std::string bytesOf (const std::filesystem::path& path)
{
    std::ifstream file (path, std::ios::binary);
    return { std::istreambuf_iterator<char> (file), {} };
}

inline void keepBytes (const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream (path, std::ios::binary) << bytes;
}

/** A number, as RIFF and Ogg write it. */
[[nodiscard]] inline std::string littleEndian (std::uint64_t value, int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char> (value >> (8 * i) & 0xffu);
    return bytes;
}

/** STREAMINFO's count of samples (36 bits, RFC 9639 section 8.2) becomes 0: unknown. */
inline void forgetLengthOfFlac (const std::filesystem::path& path)
{
    auto bytes = bytesOf (path);
    bytes[21] = static_cast<char> (static_cast<unsigned char> (bytes[21]) & 0xf0u);
    bytes.replace (22, 4, 4, '\0');
    keepBytes (path, bytes);
}

/** STREAMINFO counts so many samples, whatever there are. */
inline void claimInFlac (const std::filesystem::path& path, std::uint32_t frames)
{
    forgetLengthOfFlac (path);
    auto bytes = bytesOf (path);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[22 + i] = static_cast<char> (frames >> (24 - 8 * i) & 0xffu);
    keepBytes (path, bytes);
}

/** An AIFF whose recorder never came back to write how much there is. */
inline void claimInAiff (const std::filesystem::path& path, std::uint32_t bytesOfSound)
{
    auto bytes = bytesOf (path);
    const auto sound = bytes.find ("SSND") + 4;
    for (std::size_t i = 0; i < 4; ++i)
        bytes[sound + i] = static_cast<char> (bytesOfSound >> (24 - 8 * i) & 0xffu);
    keepBytes (path, bytes);
}

/** A WAV whose recorder never came back to write how much there is. */
inline void claimInWav (const std::filesystem::path& path, std::uint32_t riffSize, std::uint32_t dataSize)
{
    auto bytes = bytesOf (path);
    bytes.replace (4, 4, littleEndian (riffSize, 4));
    bytes.replace (bytes.find ("data") + 4, 4, littleEndian (dataSize, 4));
    keepBytes (path, bytes);
}

/** An Ogg whose last page says that so many frames have passed; with a checksum that agrees. */
inline void claimInOgg (const std::filesystem::path& path, std::uint64_t frames)
{
    auto bytes = bytesOf (path);
    const auto page = bytes.rfind ("OggS");
    bytes.replace (page + 6, 8, littleEndian (frames, 8));
    bytes.replace (page + 22, 4, 4, '\0');
    std::uint32_t sum = 0; // RFC 3533: CRC-32, 0x04c11db7
    for (auto i = page; i < bytes.size(); ++i)
    {
        sum ^= static_cast<std::uint32_t> (static_cast<unsigned char> (bytes[i])) << 24;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum << 1) ^ ((sum & 0x80000000u) != 0 ? 0x04c11db7u : 0u);
    }
    bytes.replace (page + 22, 4, littleEndian (sum, 4));
    keepBytes (path, bytes);
}

} // namespace slackwater::tests
