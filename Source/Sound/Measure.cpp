// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Measure.h"

#include "Sound/SoundFile.h"
#include "Words/Sounds.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace slackwater::sound
{

namespace
{

constexpr std::size_t block = 4096;
constexpr Seconds gatedNeeds { 3.0 }; // shorter segments are repeated up to this
constexpr Seconds longFile { 60.0 }, windowLength { 6.0 };
constexpr int windows = 10;
constexpr std::int64_t mostKept = 500'000; // samples: eleven seconds of one voice at 44.1 kHz
constexpr Lufs silence { -70.0 };          // the absolute gate of BS.1770

/** libebur128, with mono heard from both speakers. */
class LoudnessMeter
{
public:
    LoudnessMeter (int channels, SampleRate rate)
        : state (
              ebur128_init (static_cast<unsigned> (channels), static_cast<unsigned long> (rate.value), EBUR128_MODE_I))
    {
        if (state != nullptr && channels == 1)
            ebur128_set_channel (state, 0, EBUR128_DUAL_MONO);
    }
    ~LoudnessMeter() { ebur128_destroy (&state); }
    LoudnessMeter (const LoudnessMeter&) = delete;
    LoudnessMeter& operator= (const LoudnessMeter&) = delete;

    void add (const float* interleaved, std::size_t frames)
    {
        if (state != nullptr)
            ebur128_add_frames_float (state, interleaved, frames);
    }

    [[nodiscard]] Lufs loudness() const
    {
        double value = silence.value;
        if (state == nullptr || ebur128_loudness_global (state, &value) != EBUR128_SUCCESS || ! std::isfinite (value))
            return silence;
        return Lufs { std::max (value, silence.value) };
    }

private:
    ebur128_state* state;
};

double peakOf (std::span<const float> samples)
{
    float peak = 0.0f;
    for (const auto sample : samples)
        peak = std::max (peak, std::abs (sample));
    return static_cast<double> (peak);
}

Seconds inSeconds (std::int64_t frames, SampleRate rate) { return toSeconds (Samples { frames }, rate); }

/** Reads until `most` frames or the end, handing blocks on; how many there were. */
template <typename OnBlock>
std::int64_t readThrough (SoundFile& file, std::int64_t most, OnBlock&& onBlock)
{
    const auto channels = static_cast<std::size_t> (file.channels());
    std::vector<float> buffer (block * channels);
    std::int64_t total = 0;
    while (total < most)
    {
        const auto wanted = std::min (static_cast<std::int64_t> (block), most - total);
        const auto got = file.read ({ buffer.data(), static_cast<std::size_t> (wanted) * channels });
        if (got > 0)
            onBlock (std::span<const float> { buffer.data(), got * channels }, got);
        total += static_cast<std::int64_t> (got);
        if (got < static_cast<std::size_t> (wanted))
            break;
    }
    return total;
}

std::optional<Error> faultOf (const std::filesystem::path& path, const SoundFile& file, std::int64_t readable)
{
    if (readable < file.claimedFrames() - file.toleratedFrames())
        return damaged (path, inSeconds (file.claimedFrames(), file.rate()), inSeconds (readable, file.rate()));
    if (file.notNumbers() > 0)
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::notNumbers, file.notNumbers());
    return std::nullopt;
}

Measured measureWhole (const std::filesystem::path& path, SoundFile& file, std::int64_t keptAtMost)
{
    LoudnessMeter meter (file.channels(), file.rate());
    Measured measured;
    Decoded kept { file.rate(), file.channels(), {} };
    const auto needed = toSamples (gatedNeeds, file.rate()).value;
    const auto isShort = file.claimedFrames() < needed; // and has to be repeated
    const auto stays = file.claimedFrames() <= keptAtMost / file.channels();
    if (isShort || stays)
        kept.samples.reserve (static_cast<std::size_t> (file.claimedFrames() * file.channels()));
    const auto readable =
        readThrough (file, file.claimedFrames(), [&] (std::span<const float> samples, std::size_t frames)
    {
        measured.peak = std::max (measured.peak, peakOf (samples));
        meter.add (samples.data(), frames);
        if (isShort || stays)
            kept.samples.insert (kept.samples.end(), samples.begin(), samples.end());
    });
    if (readable > 0 && isShort)
        for (auto total = readable; total < needed; total += readable)
            meter.add (kept.samples.data(), static_cast<std::size_t> (readable));

    measured.length = inSeconds (readable, file.rate());
    measured.loudness = meter.loudness();
    measured.fault = faultOf (path, file, readable);
    if (stays)
        measured.decoded = std::move (kept);
    return measured;
}

} // namespace

Result<Seconds> lengthOfFile (const std::filesystem::path& path)
{
    auto file = SoundFile::open (path);
    if (! file)
        return fail (file.error());
    const auto claimed = file->claimedFrames();
    if (file->hasCountedLength())
        return inSeconds (claimed, file->rate());

    // Only the very last block tells whether the header is believed: a file that can be read there is not cut off.
    const auto tail = std::min<std::int64_t> (claimed, 64);
    std::vector<float> last (static_cast<std::size_t> (tail * file->channels()));
    if (file->seek (claimed - tail) && static_cast<std::int64_t> (file->read (last)) == tail)
        return inSeconds (claimed, file->rate());

    auto again = SoundFile::open (path);
    if (! again)
        return fail (again.error());
    const auto readable = readThrough (*again, claimed, [] (auto, auto) {});
    return fail (damaged (path, inSeconds (claimed, again->rate()), inSeconds (readable, again->rate())));
}

Result<Measured> measureSegment (const std::filesystem::path& path)
{
    auto file = SoundFile::open (path);
    if (! file)
        return fail (file.error());
    return measureWhole (path, *file, 0);
}

Result<Measured> measureForPlaying (const std::filesystem::path& path)
{
    auto file = SoundFile::open (path);
    if (! file)
        return fail (file.error());
    const auto length = inSeconds (file->claimedFrames(), file->rate());
    if (length <= longFile)
        return measureWhole (path, *file, mostKept);

    LoudnessMeter meter (file->channels(), file->rate());
    Measured measured;
    const auto window = toSamples (windowLength, file->rate()).value;
    const auto distance = (file->claimedFrames() - window) / (windows - 1);
    for (int k = 0; k < windows; ++k)
    {
        if (k > 0 && ! file->seek (distance * k))
            return measureSegment (path);
        const auto got = readThrough (*file, window, [&] (std::span<const float> samples, std::size_t frames)
        {
            measured.peak = std::max (measured.peak, peakOf (samples));
            meter.add (samples.data(), frames);
        });
        if (got < window)
            return measureSegment (path); // it holds less than it claims: find out how much
    }
    measured.length = length;
    measured.loudness = meter.loudness();
    return measured;
}

} // namespace slackwater::sound
