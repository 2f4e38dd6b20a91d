// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/OggPages.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
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
    page.length = static_cast<std::int64_t> (headerLength) + header[26];
    for (std::size_t i = 0; i < header[26]; ++i)
    {
        page.length += lacing[i];
        page.packets += lacing[i] < 255 ? 1 : 0;
    }
    if (std::array<char, 5> codec {}; page.begins && file.read (codec.data(), codec.size()))
    {
        const std::string_view name { codec.data(), codec.size() };
        page.mostInPacket = name == "OpusH" ? mostInOpus
                            : name
                                    == "\x7f"
                                       "FLAC"
                                ? mostInFlac
                                : mostInVorbis;
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

} // namespace

std::vector<OggLink> linksOfOgg (const std::filesystem::path& path)
{
    std::error_code problem;
    const auto size = std::filesystem::file_size (path, problem);
    const auto fileSize = problem ? std::int64_t { 0 } : static_cast<std::int64_t> (size);
    std::ifstream file (path, std::ios::binary);
    std::vector<OggLink> links;
    auto isInHeaders = false; // several streams side by side begin on pages that follow each other
    std::int64_t mostInPacket = mostInVorbis;
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
            links.push_back ({ { at, 0, {} }, 0 });
            mostInPacket = 0;
        }
        isInHeaders = page->begins;
        if (page->begins)
            mostInPacket = std::max (mostInPacket, page->mostInPacket);
        at += page->length;
        if (! links.empty())
        {
            links.back().stretch.length = std::min (at, fileSize) - links.back().stretch.begin;
            links.back().mostFrames += page->packets * mostInPacket;
        }
    }
    return links;
}

} // namespace slackwater::sound
