// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/FlacLength.h"

#include "Sound/ByteOrder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace slackwater::sound
{

namespace
{

using Bytes = std::span<const unsigned char>;

std::int64_t bigEndian (Bytes bytes) { return integerOf (bytes, ByteOrder::big); }

/** What STREAMINFO says (RFC 9639, section 8.2), the first thing in a file. */
struct Claims
{
    std::int64_t blockSize = 0, largestFrame = 0, frames = 0; // blockSize: of files whose blocks are all alike
    unsigned char besideFrames = 0;                           // the other half of the byte where `frames` begins
};

constexpr std::size_t headLength = 26;
constexpr std::int64_t framesAt = 21;

std::optional<Claims> claimsIn (Bytes head)
{
    constexpr std::array<unsigned char, 4> mark { 'f', 'L', 'a', 'C' };
    constexpr unsigned streamInfo = 0;
    if (head.size() < headLength || ! std::equal (mark.begin(), mark.end(), head.begin())
        || (head[4] & 0x7fu) != streamInfo)
        return std::nullopt;
    Claims claims;
    claims.blockSize =
        bigEndian (head.subspan (8, 2)) == bigEndian (head.subspan (10, 2)) ? bigEndian (head.subspan (8, 2)) : 0;
    claims.largestFrame = bigEndian (head.subspan (15, 3));
    claims.frames = (bigEndian (head.subspan (framesAt, 5))) & 0xfffffffff;
    claims.besideFrames = head[framesAt] & 0xf0u;
    return claims;
}

/** Section 9.1.8: polynomial 0x07. */
unsigned checksumOf (Bytes bytes)
{
    unsigned sum = 0;
    for (const auto byte : bytes)
    {
        sum ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            sum = ((sum << 1) ^ ((sum & 0x80u) != 0 ? 0x07u : 0u)) & 0xffu;
    }
    return sum;
}

/** From where to where in the sound. */
struct Block
{
    std::int64_t begin = 0, end = 0;
};

/** Takes a frame's header apart (section 9.1). */
class HeaderReader
{
public:
    HeaderReader (Bytes b, std::int64_t fixed) : bytes (b), fixedSize (fixed) {}

    std::optional<Block> read()
    {
        if (bytes.size() < 6 || bytes[0] != 0xff || (bytes[1] & 0xfeu) != 0xf8u || (bytes[3] & 1u) != 0)
            return std::nullopt;
        const unsigned codes = bytes[2], sizeCode = codes >> 4u, rateCode = codes & 0xfu;
        if (sizeCode == 0 || rateCode == 15 || (bytes[3] >> 4u) > 10 || (bytes[3] >> 1u & 7u) == 3)
            return std::nullopt;
        const auto number = codedNumber();
        const auto size = blockSize (sizeCode);
        next += rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0;
        if (! number || size == 0 || next >= bytes.size() || checksumOf (bytes.first (next)) != bytes[next])
            return std::nullopt;
        const auto countsSamples = (bytes[1] & 1u) != 0;
        if (! countsSamples && fixedSize == 0)
            return std::nullopt;
        const auto begin = countsSamples ? *number : *number * fixedSize;
        return Block { begin, begin + size };
    }

private:
    /** As UTF-8 would be, up to 36 bits. */
    std::optional<std::int64_t> codedNumber()
    {
        const auto first = bytes[next++];
        if (first < 0x80)
            return first;
        auto more = 0;
        while (more < 7 && (first & (0x40u >> more)) != 0)
            ++more;
        if (more == 0 || more > 6 || next + static_cast<std::size_t> (more) >= bytes.size())
            return std::nullopt;
        std::int64_t value = first & (0x3fu >> more);
        for (int i = 0; i < more; ++i)
        {
            if ((bytes[next] & 0xc0u) != 0x80u)
                return std::nullopt;
            value = value * 64 + (bytes[next++] & 0x3fu);
        }
        return value;
    }

    std::int64_t blockSize (unsigned code)
    {
        if (code == 1)
            return 192;
        if (code <= 5)
            return std::int64_t { 576 } << (code - 2);
        if (code >= 8)
            return std::int64_t { 256 } << (code - 8);
        const std::size_t count = code == 6 ? 1 : 2;
        if (next + count >= bytes.size())
            return 0;
        const auto size = bigEndian (bytes.subspan (next, count)) + 1;
        next += count;
        return size;
    }

    Bytes bytes;
    std::int64_t fixedSize;
    std::size_t next = 4;
};

/** Where the sound ends, by frames that follow each other: one alone may be chance. 0: there are none. */
std::int64_t endIn (Bytes tail, std::int64_t fixedSize)
{
    std::set<std::int64_t> ends;
    std::int64_t last = 0;
    for (std::size_t i = 0; i + 6 < tail.size(); ++i)
        if (tail[i] == 0xff)
            if (const auto block =
                    HeaderReader { tail.subspan (i, std::min<std::size_t> (16, tail.size() - i)), fixedSize }.read())
            {
                if (ends.contains (block->begin))
                    last = std::max (last, block->end);
                ends.insert (block->end);
            }
    return last;
}

std::vector<unsigned char> read (std::istream& file, std::int64_t at, std::int64_t count)
{
    std::vector<unsigned char> bytes (static_cast<std::size_t> (count));
    file.clear();
    file.seekg (at);
    file.read (reinterpret_cast<char*> (bytes.data()), static_cast<std::streamsize> (count));
    bytes.resize (static_cast<std::size_t> (std::max<std::streamsize> (0, file.gcount())));
    return bytes;
}

} // namespace

std::vector<Mending> mendedFlac (const std::filesystem::path& path)
{
    constexpr std::int64_t leastTail = 1 << 15, mostTail = 1 << 18; // bytes; three frames, where they are known
    std::error_code problem;
    const auto size = static_cast<std::int64_t> (std::filesystem::file_size (path, problem));
    std::ifstream file (path, std::ios::binary);
    const auto claims = claimsIn (read (file, 0, headLength));
    if (problem || ! claims || claims->frames == 0)
        return {};
    const auto wanted = claims->largestFrame == 0 ? mostTail : 3 * claims->largestFrame;
    const auto length = std::min (size, std::clamp (wanted, leastTail, mostTail));
    if (endIn (read (file, size - length, length), claims->blockSize) <= claims->frames)
        return {};
    return { { framesAt, std::string (1, static_cast<char> (claims->besideFrames)) + std::string (4, '\0') } };
}

} // namespace slackwater::sound
