// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// slackwater-breath-cancellers: our echo canceller beside SpeexDSP's and WebRTC's, on recordings into which guidance
// leaks. Docs/decisions/0012-echo-canceller.md keeps what it printed. Needs libspeexdsp-dev and
// libwebrtc-audio-processing-dev.

#include "Score.h"

#include "Breath/Tracker/BandFeatures.h"
#include "Breath/Tracker/EchoCanceller.h"
#include "Sound/MonoFile.h"

#include <speex/speex_echo.h>
#include <webrtc/modules/audio_processing/include/audio_processing.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>

namespace
{
using namespace slackwater::breath;
using Samples = std::vector<float>;
using Cancel = std::function<Samples (const Samples& microphone, const Samples& reference)>;

Samples readAll (const std::filesystem::path& path)
{
    Samples samples;
    auto file = sound::MonoFile::open (path);
    Samples block (16000);
    while (file)
    {
        const auto count = file->read (block);
        samples.insert (samples.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t> (count));
        if (count < block.size())
            break;
    }
    return samples;
}

Samples withOurs (const Samples& microphone, const Samples& reference)
{
    EchoCanceller canceller;
    Samples cleaned (microphone.size(), 0.0f);
    std::array<float, EchoCanceller::blockLength> echo {};
    for (std::size_t i = 0; i + echo.size() <= microphone.size(); i += echo.size())
        canceller.process (std::span { microphone }.subspan (i, echo.size()),
                           std::span { reference }.subspan (i, echo.size()),
                           std::span { cleaned }.subspan (i, echo.size()), echo);
    return cleaned;
}

Samples withSpeex (const Samples& microphone, const Samples& reference)
{
    constexpr std::size_t frame = 256;
    constexpr int taps = 10240; // 0.64 s, as ours
    auto* state = speex_echo_state_init (frame, taps);
    int rate = 16000;
    speex_echo_ctl (state, SPEEX_ECHO_SET_SAMPLING_RATE, &rate);
    Samples cleaned (microphone.size(), 0.0f);
    std::array<spx_int16_t, frame> heard {}, played {}, out {};
    const auto toShort = [] (float sample)
    { return static_cast<spx_int16_t> (std::lround (std::clamp (sample, -1.0f, 1.0f) * 32767.0f)); };
    for (std::size_t i = 0; i + frame <= microphone.size(); i += frame)
    {
        for (std::size_t k = 0; k < frame; ++k)
        {
            heard[k] = toShort (microphone[i + k]);
            played[k] = toShort (reference[i + k]);
        }
        speex_echo_cancellation (state, heard.data(), played.data(), out.data());
        for (std::size_t k = 0; k < frame; ++k)
            cleaned[i + k] = static_cast<float> (out[k]) / 32767.0f;
    }
    speex_echo_state_destroy (state);
    return cleaned;
}

Samples withWebRtc (const Samples& microphone, const Samples& reference)
{
    constexpr std::size_t frame = 160;
    webrtc::Config config;
    config.Set<webrtc::ExtendedFilter> (new webrtc::ExtendedFilter (true));
    config.Set<webrtc::DelayAgnostic> (new webrtc::DelayAgnostic (true));
    const std::unique_ptr<webrtc::AudioProcessing> processing { webrtc::AudioProcessing::Create (config) };
    processing->echo_cancellation()->Enable (true);
    processing->echo_cancellation()->set_suppression_level (
        webrtc::EchoCancellation::kLowSuppression); // breath is as faint as residue
    const webrtc::StreamConfig stream { 16000, 1 };
    Samples cleaned (microphone.size(), 0.0f), played (frame), heard (frame);
    for (std::size_t i = 0; i + frame <= microphone.size(); i += frame)
    {
        std::copy_n (reference.begin() + static_cast<std::ptrdiff_t> (i), frame, played.begin());
        std::copy_n (microphone.begin() + static_cast<std::ptrdiff_t> (i), frame, heard.begin());
        float* playedChannel = played.data();
        float* heardChannel = heard.data();
        float* cleanedChannel = cleaned.data() + i;
        processing->ProcessReverseStream (&playedChannel, stream, stream, &playedChannel);
        processing->set_stream_delay_ms (0);
        processing->ProcessStream (&heardChannel, stream, stream, &cleanedChannel);
    }
    return cleaned;
}

/** Decibels at 300-4000 Hz, each 100 ms. */
std::vector<double> levelsOf (const Samples& samples)
{
    constexpr std::size_t first = 6, last = 18, length = BandFeatures::frameLength;
    BandFeatures features;
    const Samples silence (length, 0.0f);
    std::vector<double> levels;
    for (std::size_t i = 0; i + length <= samples.size(); i += length)
    {
        const auto frame = features.push (std::span { samples }.subspan (i, length), silence);
        double power = 0.0;
        for (std::size_t b = first; b < last; ++b)
            power += std::exp (static_cast<double> (frame.level[b]));
        levels.push_back (10.0 * std::log10 (power));
    }
    return levels;
}

/** Correlation of the level with "somebody breathes now": 1 is a clean breath. Breath lasts from each onset to 70 % of
 * the way to the next. */
double breathStandsOut (const std::vector<double>& levels, const cases::Case& given)
{
    std::vector<double> onsets = given.inhales;
    onsets.insert (onsets.end(), given.exhales.begin(), given.exhales.end());
    std::sort (onsets.begin(), onsets.end());
    double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 100; i < levels.size(); ++i) // ten seconds to settle
    {
        const double time = (static_cast<double> (i) + 0.5) / featureRate;
        const auto after = std::upper_bound (onsets.begin(), onsets.end(), time);
        if (after == onsets.begin() || after == onsets.end())
            continue;
        const double x = time - *std::prev (after) < 0.7 * (*after - *std::prev (after)) ? 1.0 : 0.0, y = levels[i];
        n += 1;
        sx += x;
        sy += y;
        sxx += x * x;
        syy += y * y;
        sxy += x * y;
    }
    return (n * sxy - sx * sy) / std::sqrt ((n * sxx - sx * sx) * (n * syy - sy * sy) + 1e-12);
}
} // namespace

int main (int count, char** arguments)
{
    if (count != 2)
    {
        std::fprintf (stderr, "usage: slackwater-breath-cancellers FOLDER\n");
        return 2;
    }
    const std::pair<const char*, Cancel> cancellers[] { { "none", [] (const Samples& microphone, const Samples&)
    { return microphone; } },
                                                        { "ours (Kalman)", withOurs },
                                                        { "SpeexDSP 1.2.1", withSpeex },
                                                        { "WebRTC 0.3", withWebRtc } };
    std::printf ("canceller        leak taken off (dB)   breath stands out (r)   CPU (ms for a minute)\n");
    for (const auto& [name, cancel] : cancellers)
    {
        std::vector<double> reductions, correlations;
        double seconds = 0.0;
        double processing = 0.0;
        for (const auto& given : cases::readCases (arguments[1]))
        {
            if (given.reference.empty())
                continue;
            const auto microphone = readAll (given.recording);
            auto reference = readAll (given.reference);
            reference.resize (microphone.size(), 0.0f);
            const auto before = std::clock();
            const auto cleaned = cancel (microphone, reference);
            processing += static_cast<double> (std::clock() - before) / CLOCKS_PER_SEC;
            seconds += static_cast<double> (microphone.size()) / 16000.0;
            const auto heard = levelsOf (microphone), left = levelsOf (cleaned), played = levelsOf (reference);
            if (given.hasBreath)
            {
                correlations.push_back (breathStandsOut (left, given));
                continue;
            }
            for (std::size_t i = 100; i < played.size(); ++i)
                if (played[i] > -50.0)
                    reductions.push_back (heard[i] - left[i]);
        }
        const auto mean = [] (const std::vector<double>& values)
        {
            return std::accumulate (values.begin(), values.end(), 0.0)
                   / std::max<double> (1.0, static_cast<double> (values.size()));
        };
        std::printf ("%-16s %19.1f %23.3f %23.1f\n", name, mean (reductions), mean (correlations),
                     1000.0 * processing / seconds * 60.0);
    }
    return 0;
}
