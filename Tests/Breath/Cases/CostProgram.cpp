// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// slackwater-breath-cost: what following the breath costs at 48 kHz with the echo cancelled, beside one SpeexDSP
// canceller and, where it is installed, aubio's onset tool on the same sound. Needs libspeexdsp-dev.

#include "Breath/Tracker/BreathTracker.h"

#include <speex/speex_echo.h>

#include <sndfile.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>

namespace
{
using Sound = std::vector<float>;
constexpr double rate = 48000.0, seconds = 120.0;

double cpuSeconds (const auto& work)
{
    const auto begun = std::clock();
    work();
    return static_cast<double> (std::clock() - begun) / CLOCKS_PER_SEC;
}

/** Noise that swells, and the same noise some way off: what is played, and what is heard of it under a breath. */
std::pair<Sound, Sound> makeSound()
{
    std::minstd_rand random { 1 };
    const auto samples = static_cast<std::size_t> (seconds * rate);
    Sound played (samples), heard (samples);
    const auto noise = [&] { return static_cast<float> (static_cast<double> (random()) / 2147483647.0 - 0.5); };
    for (std::size_t i = 0; i < samples; ++i)
    {
        const double time = static_cast<double> (i) / rate;
        played[i] = 0.3f * noise() * static_cast<float> (0.6 + 0.4 * std::sin (0.7 * time));
        heard[i] = 0.05f * noise() * static_cast<float> (std::max (0.0, std::sin (1.2 * time)))
                   + (i > 4800 ? 0.2f * played[i - 4800] : 0.0f);
    }
    return { heard, played };
}

double costOfTracker (const Sound& heard, const Sound& played)
{
    slackwater::breath::BreathTracker tracker { slackwater::SampleRate { rate },
                                                { SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights", false } };
    return cpuSeconds ([&]
    {
        constexpr std::size_t block = 512;
        for (std::size_t i = 0; i + block <= heard.size(); i += block)
            tracker.process (std::span { heard }.subspan (i, block), std::span { played }.subspan (i, block));
    });
}

double costOfSpeex (const Sound& heard, const Sound& played)
{
    constexpr std::size_t frame = 512;
    auto* state = speex_echo_state_init (frame, static_cast<int> (0.64 * rate));
    int hertz = static_cast<int> (rate);
    speex_echo_ctl (state, SPEEX_ECHO_SET_SAMPLING_RATE, &hertz);
    std::vector<spx_int16_t> microphone (frame), reference (frame), out (frame);
    const double cost = cpuSeconds ([&]
    {
        for (std::size_t i = 0; i + frame <= heard.size(); i += frame)
        {
            for (std::size_t k = 0; k < frame; ++k)
            {
                microphone[k] = static_cast<spx_int16_t> (32767.0f * heard[i + k]);
                reference[k] = static_cast<spx_int16_t> (32767.0f * played[i + k]);
            }
            speex_echo_cancellation (state, microphone.data(), reference.data(), out.data());
        }
    });
    speex_echo_state_destroy (state);
    return cost;
}

/** CPU seconds of aubio's onset tool; negative when it is not installed. */
double costOfAubio (const Sound& heard)
{
    const auto path =
        std::filesystem::temp_directory_path() / ("slackwater-cost-" + std::to_string (::getpid()) + ".wav");
    SF_INFO format {};
    format.samplerate = static_cast<int> (rate);
    format.channels = 1;
    format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    auto* file = sf_open (path.c_str(), SFM_WRITE, &format);
    sf_writef_float (file, heard.data(), static_cast<sf_count_t> (heard.size()));
    sf_close (file);
    const auto child = ::fork();
    if (child == 0)
    {
        (void) std::freopen ("/dev/null", "w", stdout);
        (void) std::freopen ("/dev/null", "w", stderr);
        ::execlp ("aubioonset", "aubioonset", path.c_str(), static_cast<char*> (nullptr));
        ::_exit (127);
    }
    int status = 0;
    rusage usage {};
    ::wait4 (child, &status, 0, &usage);
    std::filesystem::remove (path);
    if (! WIFEXITED (status) || WEXITSTATUS (status) != 0)
        return -1.0;
    const auto asSeconds = [] (const timeval& time)
    { return static_cast<double> (time.tv_sec) + 1.0e-6 * static_cast<double> (time.tv_usec); };
    return asSeconds (usage.ru_utime) + asSeconds (usage.ru_stime);
}

double mostMegabytes()
{
    rusage usage {};
    ::getrusage (RUSAGE_SELF, &usage);
    return static_cast<double> (usage.ru_maxrss) / 1024.0;
}

/** What the tracker itself needs, live, a block at a time: after a minute, and after a quarter of an hour. Before any
 * other sound is made. */
void printMemory()
{
    std::minstd_rand random { 2 };
    Sound heard (4800), played (4800); // 0.1 s
    const double before = mostMegabytes();
    double afterAMinute = 0.0;
    slackwater::breath::BreathTracker tracker { slackwater::SampleRate { rate },
                                                { SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights", false } };
    for (int tenth = 0; tenth < 15 * 600; ++tenth)
    {
        for (std::size_t i = 0; i < heard.size(); ++i)
        {
            played[i] = 0.1f * static_cast<float> (static_cast<double> (random()) / 2147483647.0 - 0.5);
            heard[i] = 0.3f * played[i];
        }
        tracker.process (heard, played);
        if (tenth == 600)
            afterAMinute = mostMegabytes();
    }
    std::printf ("memory of the tracker: %.1f MB after a minute, %.1f MB after a quarter of an hour (target 20)\n",
                 afterAMinute - before, mostMegabytes() - before);
    std::fflush (stdout); // the children below would print it again
}
} // namespace

int main()
{
    printMemory();
    const auto [heard, played] = makeSound();
    double ours = 1.0e9, speex = 1.0e9, aubio = 1.0e9;
    for (int run = 0; run < 3; ++run) // alternately; the least of three
    {
        ours = std::min (ours, costOfTracker (heard, played));
        speex = std::min (speex, costOfSpeex (heard, played));
        aubio = std::min (aubio, costOfAubio (heard));
    }
    std::printf ("tracker, 48 kHz, echo cancelled  %6.3f %% of a core (target 1)\n", 100.0 * ours / seconds);
    std::printf ("one SpeexDSP canceller, 0.64 s   %6.3f %%   ours is %.2f of it\n", 100.0 * speex / seconds,
                 ours / speex);
    if (aubio > 0.0)
        std::printf ("aubioonset, without echo         %6.3f %%   ours is %.2f of it\n", 100.0 * aubio / seconds,
                     ours / aubio);
    else
        std::printf ("aubioonset                       not installed\n");
    return 0;
}
