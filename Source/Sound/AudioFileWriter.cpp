// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/AudioFileWriter.h"

#include "Model/LowerCase.h"
#include "Model/WriteError.h"
#include "Sound/Dither.h"
#include "System/GrowingName.h"
#include "System/SyncToDisk.h"
#include "System/WhereLinksLead.h"
#include "Words/Files.h"
#include "Words/Sounds.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cerrno>
#include <optional>
#include <string>
#include <vector>

namespace slackwater::sound
{

namespace fs = std::filesystem;

namespace
{

std::optional<int> formatFor (const fs::path& path)
{
    const auto ending = inLowerCase (path.extension().string());
    if (ending == ".wav")
        return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    if (ending == ".flac")
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    if (ending == ".ogg")
        return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    return std::nullopt;
}

/** Its sizes have 32 bits; what remains is room for its head. */
constexpr std::uint64_t mostBytesOfWav = 0xffff'ffffu - 0xffffu, bytesOfFrame = 2 * sizeof (std::int16_t);

bool comesNearLimit (SampleRate rate, Seconds expected)
{
    constexpr Seconds longerThanExpected { 600.0 };
    const auto frames = (expected + longerThanExpected).count() * rate.value;
    return frames * static_cast<double> (bytesOfFrame) > static_cast<double> (mostBytesOfWav);
}

} // namespace

struct AudioFileWriter::State
{
    fs::path path, target, growing; // as named; where links lead; while it grows
    SNDFILE* file = nullptr;
    bool isFloat = false, isPlainWav = false;
    Dither dither;
    std::vector<std::int16_t> shorts;
    std::vector<float> floats;
    sf_count_t written = 0;

    State() = default;
    State (const State&) = delete;
    State& operator= (const State&) = delete;
    ~State()
    {
        if (file != nullptr)
            sf_close (file);
        std::error_code ignored;
        if (! growing.empty())
            fs::remove (growing, ignored);
    }

    /** libsndfile keeps its own words for its own errors; what the disk said is in errno. */
    [[nodiscard]] tl::unexpected<Error> cannotWrite() const
    {
        if (errno != 0)
            return fail (writeErrorOfErrno (path.string()));
        return fail (ErrorKind::output, path.string(), {}, words::sounds::notEncoded, sf_strerror (file));
    }
};

AudioFileWriter::AudioFileWriter() : state (std::make_unique<State>()) {}
AudioFileWriter::~AudioFileWriter() = default;

Result<std::unique_ptr<AudioFileWriter>> AudioFileWriter::create (const fs::path& path, SampleRate rate,
                                                                  Seconds expected)
{
    auto format = formatFor (path);
    if (! format)
        return fail (ErrorKind::usage, path.string(), {}, words::sounds::noFormat);
    std::error_code ignored;
    if (fs::is_directory (path, ignored))
        return fail (ErrorKind::output, path.string(), {}, words::files::folderWhereAFileBelongs);
    if (fs::exists (path, ignored) && ! fs::is_regular_file (path, ignored)) // a device would be replaced by a file
        return fail (ErrorKind::output, path.string(), {}, words::files::noFile);

    std::unique_ptr<AudioFileWriter> writer (new AudioFileWriter);
    auto& s = *writer->state;
    s.path = path;
    const auto isWav = (*format & SF_FORMAT_TYPEMASK) == SF_FORMAT_WAV,
               isLong = isWav && comesNearLimit (rate, expected);
    if (isLong)
        format = SF_FORMAT_RF64 | SF_FORMAT_PCM_16;
    s.isPlainWav = isWav && ! isLong;
    s.isFloat = (*format & SF_FORMAT_SUBMASK) == SF_FORMAT_VORBIS;
    s.target = system::whereLinksLead (path);
    const auto growing = s.target.parent_path() / system::growingName (s.target);

    SF_INFO info {};
    info.samplerate = static_cast<int> (std::lround (rate.value));
    info.channels = 2;
    info.format = *format;
    errno = 0;
    s.file = sf_open (growing.c_str(), SFM_WRITE, &info);
    if (s.file == nullptr)
        return s.cannotWrite();
    s.growing = growing;
    if (isLong)
        sf_command (s.file, SFC_RF64_AUTO_DOWNGRADE, nullptr, SF_TRUE);

    // Vorbis quality 6. FLAC level 1 of 8: less than half of the work of its usual one, for a file a tenth larger.
    double level = s.isFloat ? 0.6 : 0.125;
    sf_command (s.file, s.isFloat ? SFC_SET_VBR_ENCODING_QUALITY : SFC_SET_COMPRESSION_LEVEL, &level, sizeof level);
    return writer;
}

Result<void> AudioFileWriter::write (std::span<const float> left, std::span<const float> right)
{
    auto& s = *state;
    const auto frames = static_cast<sf_count_t> (left.size());
    if (s.isPlainWav && static_cast<std::uint64_t> (s.written + frames) * bytesOfFrame > mostBytesOfWav)
        return fail (ErrorKind::output, s.path.string(), {}, words::sounds::tooLongForWav);
    sf_count_t done = 0;
    errno = 0;
    if (s.isFloat)
    {
        s.floats.resize (2 * left.size());
        for (std::size_t i = 0; i < left.size(); ++i)
        {
            s.floats[2 * i] = left[i];
            s.floats[2 * i + 1] = right[i];
        }
        done = sf_writef_float (s.file, s.floats.data(), frames);
    }
    else
    {
        s.shorts.resize (2 * left.size());
        s.dither.convert (left, right, s.shorts.data());
        done = sf_writef_short (s.file, s.shorts.data(), frames);
    }
    if (done != frames)
        return s.cannotWrite();
    s.written += frames;
    return {};
}

Result<void> AudioFileWriter::finish()
{
    auto& s = *state;
    errno = 0;
    sf_write_sync (s.file);
    const auto failed = sf_close (s.file) != 0;
    s.file = nullptr;
    if (failed)
        return s.cannotWrite();

    // Encoders write their last block while closing, and say nothing when that fails: look.
    SF_INFO info {};
    auto* check = sf_open (s.growing.c_str(), SFM_READ, &info);
    if (check != nullptr)
        sf_close (check);
    if (check == nullptr || info.frames < s.written)
        return fail (ErrorKind::output, s.path.string(), {}, words::sounds::writtenInPart);

    if (const auto problem = system::syncToDisk (s.growing))
        return fail (writeError (s.path.string(), problem));
    std::error_code error;
    fs::rename (s.growing, s.target, error);
    if (error)
        return fail (writeError (s.path.string(), error));
    s.growing.clear();
    const auto folder = s.target.has_parent_path() ? s.target.parent_path() : fs::path { "." };
    static_cast<void> (system::syncToDisk (folder)); // best effort: the file itself is whole
    return {};
}

} // namespace slackwater::sound
