// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/OggPages.h"

#include "Sound/ByteOrder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace slackwater::sound
{

namespace
{

constexpr std::size_t headerLength = 27; // RFC 3533, section 6
constexpr int beginsAStream = 2;         // a flag

// The most that one packet can hold: Opus 120 ms (RFC 6716), FLAC a block, Vorbis half of two blocks of 8192.
constexpr std::int64_t mostInOpus = 5760, mostInFlac = 65535, mostInVorbis = 8192;

struct Page
{
    std::int64_t length = 0;
    int packets = 0; // that end on it
    bool begins = false;
    std::int64_t mostInPacket = mostInVorbis; // of one that begins a stream
    std::int64_t passed = -1;                 // frames, when it ends ("granule position"); -1: it does not say
    std::int64_t stream = 0;                  // which of several side by side
};

constexpr std::int64_t passedAt = 6, checksumAt = 22; // in a page

/** RFC 3533: CRC-32, polynomial 0x04c11db7, over the page with zeros in its place. */
std::uint32_t checksumOf (const std::string& page)
{
    std::uint32_t sum = 0;
    for (const char c : page)
    {
        sum ^= static_cast<std::uint32_t> (static_cast<unsigned char> (c)) << 24;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum << 1) ^ ((sum & 0x80000000u) != 0 ? 0x04c11db7u : 0u);
    }
    return sum;
}

/** What the pages of a link say of how much has passed. */
class Passed
{
public:
    void see (const Page& page, std::int64_t at)
    {
        isOneStream = isOneStream && (stream < 0 || stream == page.stream);
        stream = page.stream;
        packetsSinceMost += page.packets;
        if (page.passed < 0)
            return;
        last = page.passed;
        lastAt = at;
        lastLength = page.length;
        if (last > most)
        {
            most = last;
            packetsSinceMost = 0;
        }
    }

    /** Nothing passes backwards: where the last page says so, it is made to claim all that may be. */
    [[nodiscard]] std::vector<Mending> mending (std::istream& file, std::int64_t mostInPacket) const
    {
        if (! isOneStream || last < 0 || last >= most)
            return {};
        std::string page (static_cast<std::size_t> (lastLength), '\0');
        file.clear();
        file.seekg (lastAt);
        if (! file.read (page.data(), lastLength))
            return {};
        const auto claim = asBytes (most + packetsSinceMost * mostInPacket, 8, ByteOrder::little);
        page.replace (passedAt, 8, claim);
        page.replace (checksumAt, 4, 4, '\0');
        return { { lastAt + passedAt, claim },
                 { lastAt + checksumAt, asBytes (checksumOf (page), 4, ByteOrder::little) } };
    }

private:
    std::int64_t most = 0, last = -1, lastAt = 0, lastLength = 0, packetsSinceMost = 0, stream = -1;
    bool isOneStream = true;
};

/** The page that begins there; empty when none does. */
std::optional<Page> pageAt (std::istream& file, std::int64_t at)
{
    std::array<unsigned char, headerLength> header {};
    std::array<unsigned char, 255> lacing {};
    file.clear();
    file.seekg (at);
    const auto take = [&] (auto& bytes, std::size_t count) -> bool
    {
        return static_cast<bool> (
            file.read (reinterpret_cast<char*> (bytes.data()), static_cast<std::streamsize> (count)));
    };
    if (! take (header, headerLength) || std::string_view { reinterpret_cast<char*> (header.data()), 4 } != "OggS"
        || ! take (lacing, header[26]))
        return std::nullopt;

    Page page;
    page.begins = (header[5] & beginsAStream) != 0;
    page.passed = integerOf (std::span { header }.subspan (passedAt, 8), ByteOrder::little);
    page.stream = integerOf (std::span { header }.subspan (14, 4), ByteOrder::little);
    page.length = static_cast<std::int64_t> (headerLength) + header[26];
    for (std::size_t i = 0; i < header[26]; ++i)
    {
        page.length += lacing[i];
        page.packets += lacing[i] < 255 ? 1 : 0;
    }
    if (std::array<char, 5> codec {}; page.begins && file.read (codec.data(), codec.size()))
    {
        const std::string_view name { codec.data(), codec.size() };
        const auto isFlac = name.starts_with ('\x7f') && name.ends_with ("FLAC");
        page.mostInPacket = name == "OpusH" ? mostInOpus : isFlac ? mostInFlac : mostInVorbis;
    }
    return page;
}

/** Where the next page may begin; the end, when none does. */
std::int64_t nextMark (std::istream& file, std::int64_t from, std::int64_t fileSize)
{
    constexpr std::string_view mark = "OggS";
    std::array<char, 8192> block {};
    while (from < fileSize)
    {
        file.clear();
        file.seekg (from);
        file.read (block.data(), block.size());
        const auto got = static_cast<std::size_t> (std::max<std::streamsize> (0, file.gcount()));
        if (got < mark.size())
            break;
        if (const auto found = std::string_view { block.data(), got }.find (mark); found != std::string_view::npos)
            return from + static_cast<std::int64_t> (found);
        from += static_cast<std::int64_t> (got - mark.size() + 1);
    }
    return fileSize;
}

std::int64_t sizeOf (const std::filesystem::path& path)
{
    std::error_code problem;
    const auto size = std::filesystem::file_size (path, problem);
    return problem ? std::int64_t { 0 } : static_cast<std::int64_t> (size);
}

} // namespace

std::vector<OggLink> linksOfOgg (const std::filesystem::path& path)
{
    const auto fileSize = sizeOf (path);
    std::ifstream file (path, std::ios::binary);
    std::vector<OggLink> links;
    auto isInHeaders = false; // several streams side by side begin on pages that follow each other
    std::int64_t mostInPacket = mostInVorbis;
    Passed passed;
    const auto finish = [&]
    {
        if (! links.empty())
            links.back().stretch.mended = passed.mending (file, mostInPacket);
        passed = {};
    };
    for (std::int64_t at = 0; at < fileSize;)
    {
        const auto page = pageAt (file, at);
        if (! page)
        {
            at = nextMark (file, at + 1, fileSize);
            continue;
        }
        if (page->begins && ! isInHeaders)
        {
            finish();
            links.push_back ({ { at, 0, {} }, 0 });
            mostInPacket = 0;
        }
        isInHeaders = page->begins;
        if (page->begins)
            mostInPacket = std::max (mostInPacket, page->mostInPacket);
        passed.see (*page, at);
        at += page->length;
        if (! links.empty())
        {
            links.back().stretch.length = std::min (at, fileSize) - links.back().stretch.begin;
            links.back().mostFrames += page->packets * mostInPacket;
        }
    }
    finish();
    return links;
}

} // namespace slackwater::sound
