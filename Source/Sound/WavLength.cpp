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

constexpr int mostChunks = 64; // real files have a handful

std::uint64_t littleEndian (const unsigned char* bytes, int count)
{
    std::uint64_t value = 0;
    for (int i = count; --i >= 0;)
        value = (value << 8) | bytes[i];
    return value;
}

std::string asLittleEndian (std::int64_t value, int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char> (static_cast<std::uint64_t> (value) >> (8 * i) & 0xffu);
    return bytes;
}

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
            const auto size = static_cast<std::int64_t> (littleEndian (bytes.data() + 4, 4));
            const auto begin = static_cast<std::int64_t> (file.tellg());
            if (isNamed (bytes.data(), "data"))
                return ofSound (begin, isLong && longData ? *longData : size);
            if (isNamed (bytes.data(), "fmt ") && size >= 16 && take (16))
                readFormat();
            else if (isNamed (bytes.data(), "ds64") && size >= 24 && take (24))
            {
                longData = static_cast<std::int64_t> (littleEndian (bytes.data() + 8, 8));
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

    void readFormat()
    {
        constexpr std::uint64_t pcm = 1, ieeeFloat = 3, extensible = 0xfffe;
        const auto tag = littleEndian (bytes.data(), 2);
        isPlain = tag == pcm || tag == ieeeFloat || tag == extensible; // compressed: a frame has no fixed size
        bytesPerBlock = static_cast<std::int64_t> (littleEndian (bytes.data() + 12, 2));
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
            length.mending = { { longSizes, asLittleEndian (fileSize - 8, 8) },
                               { longSizes + 8, asLittleEndian (size, 8) },
                               { longSizes + 16, asLittleEndian (size / bytesPerBlock, 8) } };
        else if (fileSize < longest)
            length.mending = { { 4, asLittleEndian (fileSize - 8, 4) }, { begin - 4, asLittleEndian (size, 4) } };
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
