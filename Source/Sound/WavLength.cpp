// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/WavLength.h"

#include "Sound/BehindTheSound.h"

#include <array>
#include <cstring>
#include <fstream>

namespace slackwater::sound
{

namespace
{

bool isNamed (const unsigned char* chunk, const char* name) { return std::memcmp (chunk, name, 4) == 0; }

/** Reads a WAV's chunks up to its sound, and looks at what follows. */
class WavReader
{
public:
    explicit WavReader (const std::filesystem::path& path) : file (path, std::ios::binary)
    {
        std::error_code problem;
        const auto size = std::filesystem::file_size (path, problem);
        fileSize = problem ? 0 : static_cast<std::int64_t> (size);
    }

    WavLength read()
    {
        if (! take (12) || ! isNamed (bytes.data() + 8, "WAVE"))
            return {};
        isLong = isNamed (bytes.data(), "RF64");
        if (! isLong && ! isNamed (bytes.data(), "RIFF"))
            return {};

        for (int chunk = 0; chunk < mostChunks && take (8); ++chunk)
        {
            const auto size = number (4, 4);
            const auto begin = static_cast<std::int64_t> (file.tellg());
            if (isNamed (bytes.data(), "data"))
                return ofSound (begin, isLong && longData ? *longData : size);
            if (isNamed (bytes.data(), "fmt ") && size >= 16 && take (16))
                readFormat();
            else if (isNamed (bytes.data(), "ds64") && size >= 24 && take (24))
            {
                longData = number (8, 8);
                longSizes = begin;
            }
            file.seekg (begin + size + (size & 1));
        }
        return {};
    }

private:
    bool take (std::streamsize count)
    {
        return static_cast<bool> (file.read (reinterpret_cast<char*> (bytes.data()), count));
    }

    [[nodiscard]] std::int64_t number (std::size_t at, std::size_t count) const
    {
        return integerOf (std::span { bytes }.subspan (at, count), ByteOrder::little);
    }

    void readFormat()
    {
        constexpr std::int64_t pcm = 1, ieeeFloat = 3, extensible = 0xfffe;
        const auto tag = number (0, 2);
        isPlain = tag == pcm || tag == ieeeFloat || tag == extensible; // compressed: a frame has no fixed size
        bytesPerBlock = number (12, 2);
    }

    WavLength ofSound (std::int64_t begin, std::int64_t size)
    {
        WavLength length;
        const auto held = fileSize - begin;
        const auto isStream = ! isLong && size >= 0x7ffff000; // the library reads those to the end of the file
        if (bytesPerBlock == 0 || isStream || size < 0)
            return length;
        if (size < held && isSoundBehind (file, begin + size, fileSize, ByteOrder::little))
            mend (length, begin, held / bytesPerBlock * bytesPerBlock);
        else if (isPlain && size > 0)
            length.claimed = size / bytesPerBlock;
        return length;
    }

    void mend (WavLength& length, std::int64_t begin, std::int64_t size) const
    {
        constexpr std::int64_t longest = 0xffffffff;
        if (isLong && longSizes > 0)
            length.mending = { { longSizes, asBytes (fileSize - 8, 8, ByteOrder::little) },
                               { longSizes + 8, asBytes (size, 8, ByteOrder::little) },
                               { longSizes + 16, asBytes (size / bytesPerBlock, 8, ByteOrder::little) } };
        else if (fileSize < longest)
            length.mending = { { 4, asBytes (fileSize - 8, 4, ByteOrder::little) },
                               { begin - 4, asBytes (size, 4, ByteOrder::little) } };
        if (isPlain)
            length.claimed = size / bytesPerBlock;
    }

    std::ifstream file;
    std::array<unsigned char, 24> bytes {};
    std::int64_t fileSize = 0, bytesPerBlock = 0, longSizes = 0;
    std::optional<std::int64_t> longData;
    bool isLong = false, isPlain = false;
};

} // namespace

WavLength lengthInWav (const std::filesystem::path& path) { return WavReader { path }.read(); }

} // namespace slackwater::sound
