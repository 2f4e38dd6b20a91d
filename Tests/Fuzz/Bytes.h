// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

namespace slackwater::fuzz
{

/** What a fuzzer gives, taken as numbers and words; when it is used up, all is zero and empty. */
class Bytes
{
public:
    explicit Bytes (std::span<const std::uint8_t> b) : bytes (b) {}

    [[nodiscard]] bool areUsedUp() const noexcept { return bytes.empty(); }

    [[nodiscard]] unsigned number() // 0…255
    {
        if (bytes.empty())
            return 0;
        const auto first = bytes.front();
        bytes = bytes.subspan (1);
        return first;
    }

    [[nodiscard]] double between (double least, double most)
    {
        return least + (most - least) * static_cast<double> (number() * 256 + number()) / 65535.0;
    }

    /** Its length comes first, in two bytes. */
    [[nodiscard]] std::string text()
    {
        const auto length = std::min<std::size_t> (number() + 256u * number(), bytes.size());
        const std::string taken (bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t> (length));
        bytes = bytes.subspan (length);
        return taken;
    }

    [[nodiscard]] std::string rest() const { return { bytes.begin(), bytes.end() }; }

private:
    std::span<const std::uint8_t> bytes;
};

} // namespace slackwater::fuzz
