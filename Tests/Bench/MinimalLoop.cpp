// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/MinimalLoop.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace slackwater::bench
{

namespace
{

constexpr std::int64_t block = 4096;
constexpr auto crossfade = static_cast<std::int64_t> (bedCrossfadeSeconds * rate);

struct Close
{
    void operator() (SNDFILE* file) const { sf_close (file); }
};
using File = std::unique_ptr<SNDFILE, Close>;

File openToRead (const std::filesystem::path& path, SF_INFO& info)
{
    info = {};
    return File { sf_open (path.c_str(), SFM_READ, &info) };
}

class LoopedBed
{
public:
    explicit LoopedBed (std::filesystem::path p)
        : path (std::move (p)), current (openToRead (path, info)), other (2 * block)
    {
    }

    [[nodiscard]] bool isOpen() const { return current != nullptr; }

    void read (float* out, std::int64_t frames)
    {
        for (std::int64_t done = 0; done < frames;)
        {
            const auto toSeam = info.frames - crossfade - at;
            auto* into = out + 2 * done;
            if (toSeam > 0)
            {
                const auto run = std::min (frames - done, toSeam);
                sf_readf_float (current.get(), into, run);
                at += run;
                done += run;
                continue;
            }
            SF_INFO ignored;
            if (! next)
                next = openToRead (path, ignored);
            const auto run = std::min (frames - done, crossfade + toSeam);
            sf_readf_float (current.get(), into, run);
            sf_readf_float (next.get(), other.data(), run);
            for (std::int64_t i = 0; i < run; ++i)
            {
                const auto share = static_cast<float> (i - toSeam) / static_cast<float> (crossfade);
                for (std::int64_t k = 2 * i; k < 2 * i + 2; ++k)
                    into[k] = into[k] * (1.0f - share) + other[static_cast<std::size_t> (k)] * share;
            }
            at += run;
            done += run;
            if (at >= info.frames)
            {
                current = std::move (next);
                at = crossfade;
            }
        }
    }

private:
    std::filesystem::path path;
    SF_INFO info {};
    File current, next;
    std::int64_t at = 0;
    std::vector<float> other;
};

struct Sounding
{
    File file;
    int channels = 1;
    std::int64_t start = 0, left = 0;
    float gain = 1.0f;
};

} // namespace

Result<void> minimalLoop (const std::filesystem::path& material, const std::vector<Placed>& timeline,
                          const std::filesystem::path& out)
{
    LoopedBed bed (material / "bed.flac");
    SF_INFO format {};
    format.samplerate = rate;
    format.channels = 2;
    format.format = (out.extension() == ".flac" ? SF_FORMAT_FLAC : SF_FORMAT_WAV) | SF_FORMAT_PCM_16;
    File writer { sf_open (out.c_str(), SFM_WRITE, &format) };
    if (! bed.isOpen() || ! writer)
        return fail (Error { ErrorKind::input,
                             material.string(),
                             {},
                             "the material cannot be opened",
                             "make it again with make_material.sh" });
    double level = 0.125;
    sf_command (writer.get(), SFC_SET_COMPRESSION_LEVEL, &level, sizeof level);
    sf_command (writer.get(), SFC_SET_CLIPPING, nullptr, 1);

    const auto attack = 1.0f - std::exp (-1.0f / (0.05f * rate)), release = 1.0f - std::exp (-1.0f / (0.8f * rate));
    std::vector<float> mix (2 * block), voice (2 * block), decoded (2 * block);
    std::vector<Sounding> sounding;
    std::size_t next = 0;
    float envelope = 0.0f;
    for (std::int64_t at = 0; at < totalFrames; at += block)
    {
        const auto frames = std::min (block, totalFrames - at);
        bed.read (mix.data(), frames);
        for (; next < timeline.size() && timeline[next].start < at + frames; ++next)
        {
            SF_INFO info;
            auto file = openToRead (material / timeline[next].file, info);
            sounding.push_back ({ std::move (file), info.channels, timeline[next].start, timeline[next].length,
                                  timeline[next].isBell ? 0.5f : 1.0f });
        }
        std::fill_n (voice.begin(), 2 * frames, 0.0f);
        for (auto& sound : sounding)
        {
            const auto offset = std::max<std::int64_t> (0, sound.start - at);
            const auto run = std::min (frames - offset, sound.left);
            sf_readf_float (sound.file.get(), decoded.data(), run);
            for (std::int64_t i = 0; i < run; ++i)
                for (std::int64_t c = 0; c < 2; ++c)
                    voice[static_cast<std::size_t> (2 * (offset + i) + c)] +=
                        sound.gain * decoded[static_cast<std::size_t> (sound.channels == 1 ? i : 2 * i + c)];
            sound.left -= run;
        }
        std::erase_if (sounding, [] (const auto& sound) { return sound.left <= 0; });
        for (std::size_t i = 0; i < static_cast<std::size_t> (frames); ++i)
        {
            const auto loud = std::abs (voice[2 * i]);
            envelope += (loud > envelope ? attack : release) * (loud - envelope);
            const auto ducked = 0.5f / (1.0f + 8.0f * envelope);
            mix[2 * i] = mix[2 * i] * ducked + voice[2 * i];
            mix[2 * i + 1] = mix[2 * i + 1] * ducked + voice[2 * i + 1];
        }
        sf_writef_float (writer.get(), mix.data(), frames);
    }
    return {};
}

} // namespace slackwater::bench
