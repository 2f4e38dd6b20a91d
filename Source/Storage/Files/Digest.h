// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace slackwater::storage
{

/** SHA-256 (FIPS 180-4), for telling whether content is still the same. */
class Digest
{
public:
    void add (std::string_view bytes);

    /** Ends it, and gives the 64 hexadecimal digits. */
    [[nodiscard]] std::string hex();

private:
    void compress (const unsigned char* block);

    std::array<std::uint32_t, 8> state { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };
    std::array<unsigned char, 64> pending {};
    std::size_t pendingSize = 0;
    std::uint64_t total = 0;
};

/** The digest of a file's content, read in blocks. */
[[nodiscard]] Result<std::string> digestOfFile (const std::filesystem::path&);

} // namespace slackwater::storage
