// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Measure.h"

#include "Sound/SoundFile.h"
#include "Words/Sounds.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <limits>
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

/** What a recording's samples lie around, and between. An offset comes from cheap converters; when its recording begins
    and ends, it thumps. */
class Extent
{
public:
    explicit Extent (int channels) : sides (static_cast<std::size_t> (channels)) {}

    void add (std::span<const float> interleaved)
    {
        for (std::size_t i = 0; i < interleaved.size(); ++i)
        {
            auto& side = sides[i % sides.size()];
            side.lowest = std::min (side.lowest, interleaved[i]);
            side.highest = std::max (side.highest, interleaved[i]);
            side.sum += static_cast<double> (interleaved[i]);
        }
        frames += static_cast<std::int64_t> (interleaved.size() / sides.size());
    }

    /** Zero where it is too little to be heard, and where the sound is too short to tell. */
    [[nodiscard]] Offset offset (SampleRate rate) const
    {
        constexpr Seconds shortest { 0.1 };
        constexpr double leastHeard = 0.0005, leastShare = 0.02; // -66 dBFS, and 34 dB under the peak
        Offset offset {};
        if (frames < toSamples (shortest, rate).value)
            return offset;
        for (std::size_t c = 0; c < sides.size(); ++c)
            if (const auto mean = sides[c].sum / static_cast<double> (frames);
                std::abs (mean) > std::max (leastHeard, leastShare * peak (Offset {})))
                offset[c] = static_cast<float> (mean);
        return offset;
    }

    /** Once an offset is taken away. */
    [[nodiscard]] double peak (const Offset& offset) const
    {
        float peak = 0.0f;
        for (std::size_t c = 0; frames > 0 && c < sides.size(); ++c)
            peak = std::max ({ peak, sides[c].highest - offset[c], offset[c] - sides[c].lowest });
        return static_cast<double> (peak);
    }

private:
    struct Side
    {
        float lowest = std::numeric_limits<float>::max(), highest = std::numeric_limits<float>::lowest();
        double sum = 0.0;
    };
    std::vector<Side> sides;
    std::int64_t frames = 0;
};

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

/** How many frames there are, whatever the header says. */
Result<std::int64_t> counted (const std::filesystem::path& path)
{
    auto file = SoundFile::open (path);
    if (! file)
        return fail (file.error());
    const auto frames = readThrough (*file, SoundLimits::mostFrames, [] (auto, auto) {});
    if (frames == 0)
        return fail (ErrorKind::input, path.string(), {}, words::sounds::empty);
    return frames;
}

/** How many frames to go by: what the file claims, or else what it holds. */
Result<std::int64_t> framesOf (const std::filesystem::path& path, const SoundFile& file)
{
    if (const auto claimed = file.claimedFrames())
        return *claimed;
    return counted (path);
}

/** What is missing of what the file claims. */
std::optional<Error> shortfallOf (const std::filesystem::path& path, const SoundFile& file, std::int64_t readable)
{
    const auto claimed = file.claimedFrames();
    if (! claimed || readable >= *claimed - file.toleratedFrames())
        return std::nullopt;
    return damaged (path, inSeconds (*claimed, file.rate()), inSeconds (readable, file.rate()));
}

std::optional<Error> faultOf (const std::filesystem::path& path, const SoundFile& file, std::int64_t readable)
{
    if (auto shortfall = shortfallOf (path, file, readable))
        return shortfall;
    if (file.notNumbers() > 0)
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::notNumbers, file.notNumbers());
    return std::nullopt;
}

Measured measureWhole (const std::filesystem::path& path, SoundFile& file, std::int64_t frames, std::int64_t keptAtMost)
{
    LoudnessMeter meter (file.channels(), file.rate());
    Extent extent (file.channels());
    Measured measured;
    Decoded kept { file.rate(), file.channels(), {} };
    const auto needed = toSamples (gatedNeeds, file.rate()).value;
    const auto isShort = frames < needed; // and has to be repeated
    const auto stays = frames <= keptAtMost / file.channels();
    if (isShort || stays)
        kept.samples.reserve (static_cast<std::size_t> (frames * file.channels()));
    const auto readable = readThrough (file, frames, [&] (std::span<const float> samples, std::size_t count)
    {
        extent.add (samples);
        meter.add (samples.data(), count);
        if (isShort || stays)
            kept.samples.insert (kept.samples.end(), samples.begin(), samples.end());
    });
    if (readable > 0 && isShort)
        for (auto total = readable; total < needed; total += readable)
            meter.add (kept.samples.data(), static_cast<std::size_t> (readable));

    measured.length = inSeconds (readable, file.rate());
    measured.loudness = meter.loudness();
    measured.offset = extent.offset (file.rate());
    measured.peak = extent.peak (measured.offset);
    measured.fault = faultOf (path, file, readable);
    if (stays)
    {
        if (measured.offset != Offset {})
            takeAway (measured.offset, kept.samples, file.channels());
        measured.decoded = std::move (kept);
    }
    return measured;
}

} // namespace

Result<Seconds> lengthOfFile (const std::filesystem::path& path)
{
    auto file = SoundFile::open (path);
    if (! file)
        return fail (file.error());
    const auto rate = file->rate();
    const auto claimed = file->claimedFrames();
    if (claimed && file->hasCountedLength())
        return inSeconds (*claimed, rate);

    // Only the very last block tells whether the header is believed: a file that can be read there is not cut off.
    if (claimed)
    {
        const auto tail = std::min<std::int64_t> (*claimed, 64);
        std::vector<float> last (static_cast<std::size_t> (tail * file->channels()));
        if (file->seek (*claimed - tail) && static_cast<std::int64_t> (file->read (last)) == tail)
            return inSeconds (*claimed, rate);
    }
    const auto readable = counted (path);
    if (! readable)
        return fail (readable.error());
    if (const auto shortfall = shortfallOf (path, *file, *readable))
        return fail (*shortfall);
    return inSeconds (*readable, rate);
}

Result<Measured> measureSegment (const std::filesystem::path& path)
{
    auto file = SoundFile::open (path);
    if (! file)
        return fail (file.error());
    const auto frames = framesOf (path, *file);
    if (! frames)
        return fail (frames.error());
    return measureWhole (path, *file, *frames, 0);
}

Result<Measured> measureForPlaying (const std::filesystem::path& path)
{
    auto file = SoundFile::open (path);
    if (! file)
        return fail (file.error());
    const auto frames = framesOf (path, *file);
    if (! frames)
        return fail (frames.error());
    const auto length = inSeconds (*frames, file->rate());
    if (length <= longFile)
        return measureWhole (path, *file, *frames, mostKept);

    LoudnessMeter meter (file->channels(), file->rate());
    Extent extent (file->channels());
    Measured measured;
    const auto window = toSamples (windowLength, file->rate()).value;
    const auto distance = (*frames - window) / (windows - 1);
    for (int k = 0; k < windows; ++k)
    {
        if (k > 0 && ! file->seek (distance * k))
            return measureSegment (path);
        const auto got = readThrough (*file, window, [&] (std::span<const float> samples, std::size_t count)
        {
            extent.add (samples);
            meter.add (samples.data(), count);
        });
        if (got < window)
            return measureSegment (path); // it holds less than it claims: find out how much
    }
    measured.length = length;
    measured.loudness = meter.loudness();
    measured.offset = extent.offset (file->rate());
    measured.peak = extent.peak (measured.offset);
    return measured;
}

} // namespace slackwater::sound
