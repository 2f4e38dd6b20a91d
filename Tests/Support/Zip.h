// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace slackwater::tests
{

/** A zip byte by byte (APPNOTE.TXT 6.3), stored: with the names and flags that other people's programs write, which a
    library would not. */
class Zip
{
public:
    static constexpr unsigned isLocked = 1u, isUtf8 = 0x800u; // general purpose bits

    void add (std::string_view name, std::string_view content, unsigned flags = 0)
    {
        const auto offset = bytes.size();
        const auto common = number (20, 2) + number (flags, 2) + number (0, 2) + number (0, 4)
                            + number (checksum (content), 4) + number (content.size(), 4) + number (content.size(), 4)
                            + number (name.size(), 2) + number (0, 2);
        bytes.append ("PK\x03\x04").append (common).append (name).append (content);
        directory.append ("PK\x01\x02")
            .append (number (20, 2))
            .append (common)
            .append (number (0, 2 + 2 + 2 + 4))
            .append (number (offset, 4))
            .append (name);
        ++count;
    }

    void save (const std::filesystem::path& path) const
    {
        std::ofstream (path, std::ios::binary)
            << bytes << directory << "PK\x05\x06" << number (0, 4) << number (count, 2) << number (count, 2)
            << number (directory.size(), 4) << number (bytes.size(), 4) << number (0, 2);
    }

private:
    [[nodiscard]] static std::string number (std::uint64_t value, int size)
    {
        std::string text;
        for (int i = 0; i < size; ++i)
            text += static_cast<char> (i < 8 ? value >> (8 * i) & 0xffu : 0u);
        return text;
    }

    [[nodiscard]] static std::uint32_t checksum (std::string_view content) // CRC-32 of ISO 3309
    {
        std::uint32_t sum = 0xffffffffu;
        for (const char c : content)
        {
            sum ^= static_cast<unsigned char> (c);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1) ^ ((sum & 1u) != 0 ? 0xedb88320u : 0u);
        }
        return ~sum;
    }

    std::string bytes, directory;
    std::size_t count = 0;
};

} // namespace slackwater::tests
