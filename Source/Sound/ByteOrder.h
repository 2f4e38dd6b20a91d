// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

/** Whole numbers as the headers of sound files hold them. */
namespace slackwater::sound
{

enum class ByteOrder
{
    little,
    big
};

/** Of one to eight bytes. */
[[nodiscard]] inline std::int64_t integerOf (std::span<const unsigned char> bytes, ByteOrder order)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        value = value << 8 | bytes[order == ByteOrder::big ? i : bytes.size() - 1 - i];
    return static_cast<std::int64_t> (value);
}

/** In one to eight bytes. */
[[nodiscard]] inline std::string asBytes (std::int64_t value, int count, ByteOrder order)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char> (
            static_cast<std::uint64_t> (value) >> (8 * (order == ByteOrder::big ? count - 1 - i : i)) & 0xffu);
    return bytes;
}

} // namespace slackwater::sound
