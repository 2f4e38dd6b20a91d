// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/LateEcho.h"

#include "Breath/Tracker/BandFeatures.h"
#include "Breath/Tracker/Fourier.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace slackwater::breath
{

namespace
{
constexpr std::size_t window = 131072; // 8.2 s of what was played
constexpr std::size_t segment = 49152; // 3.1 s of what was heard: the lags that are whole reach to 5.1 s
constexpr std::size_t measureEvery = 32000;
constexpr auto samplesIn (Seconds time) { return static_cast<std::size_t> (time.count() * trackerRate); }
constexpr auto leastLag = samplesIn (LateEcho::least), mostLag = samplesIn (LateEcho::most);
constexpr auto binOf (double hertz) { return static_cast<std::size_t> (hertz * window / trackerRate); }
constexpr auto lowestBin = binOf (200.0), highestBin = binOf (3500.0); // where loudspeakers play
constexpr float clearPeak = 9.0f;                                      // times the root mean square of all lags
constexpr float overNear =
    1.5f; // times the highest peak of the canceller's own lags: not a comb of a near echo's tones
constexpr float tiny = 1.0e-12f;
constexpr std::size_t sameLag = 1600; // two peaks so near are one echo
constexpr int staysFor = 10;          // measures: twenty seconds
} // namespace

struct LateEcho::State
{
    RealFourier fourier { window };
    std::vector<float> played = std::vector<float> (window), heard = std::vector<float> (segment); // rings
    std::vector<float> samples = std::vector<float> (window);
    std::vector<std::complex<float>> playedBins = std::vector<std::complex<float>> (window / 2 + 1),
                                     heardBins = playedBins;
    std::size_t playedAt = 0, heardAt = 0, sinceMeasure = 0, soundingFor = 0;
    std::size_t lastLag = 0; // of the last measure that found one; 0: it found none
    std::optional<std::size_t> lag;
    int age = 0;

    void push (std::span<const float> cleaned, std::span<const float> reference)
    {
        for (std::size_t i = 0; i < cleaned.size(); ++i)
        {
            played[playedAt] = reference[i];
            heard[heardAt] = cleaned[i];
            playedAt = (playedAt + 1) % window;
            heardAt = (heardAt + 1) % segment;
            soundingFor = reference[i] != 0.0f ? window : soundingFor - (soundingFor > 0 ? 1 : 0);
        }
        sinceMeasure += cleaned.size();
        if (sinceMeasure < measureEvery)
            return;
        sinceMeasure = 0;
        measure();
    }

    void measure()
    {
        const auto found = soundingFor > 0 ? peak() : std::nullopt; // silence is compared with nothing
        const auto isSame = found && lastLag > 0 && std::max (*found, lastLag) - std::min (*found, lastLag) < sameLag;
        if (isSame)
        {
            lag = found;
            age = 0;
        }
        else if (++age > staysFor)
            lag.reset();
        lastLag = found.value_or (0);
    }

    /** The lag at which what was played is heard again, in this measure. */
    std::optional<std::size_t> peak()
    {
        std::rotate_copy (played.begin(), played.begin() + static_cast<std::ptrdiff_t> (playedAt), played.end(),
                          samples.begin());
        fourier.forward (samples, playedBins);
        std::fill (samples.begin(), samples.end() - segment, 0.0f);
        std::rotate_copy (heard.begin(), heard.begin() + static_cast<std::ptrdiff_t> (heardAt), heard.end(),
                          samples.end() - segment);
        fourier.forward (samples, heardBins);

        // Each bin divided by its size: every frequency that the echo carries adds up at its delay, and noise nowhere.
        std::fill (heardBins.begin(), heardBins.begin() + lowestBin, 0.0f);
        std::fill (heardBins.begin() + highestBin, heardBins.end(), 0.0f);
        for (auto i = lowestBin; i < highestBin; ++i)
        {
            const auto cross = heardBins[i] * std::conj (playedBins[i]);
            heardBins[i] = cross / (std::abs (cross) + tiny);
        }
        fourier.inverse (heardBins, samples);

        const auto size = [] (float a, float b) { return std::abs (a) < std::abs (b); };
        const auto late = std::max_element (samples.begin() + leastLag, samples.begin() + mostLag, size);
        const auto near = std::max_element (samples.begin(), samples.begin() + leastLag, size);
        double power = 0.0;
        for (auto i = samples.begin(); i != samples.begin() + mostLag; ++i)
            power += static_cast<double> (*i * *i);
        const auto usual = static_cast<float> (std::sqrt (power / static_cast<double> (mostLag)));
        if (usual <= 0.0f || std::abs (*late) < clearPeak * usual || std::abs (*late) < overNear * std::abs (*near))
            return std::nullopt;
        return static_cast<std::size_t> (late - samples.begin());
    }
};

LateEcho::LateEcho() : state (std::make_unique<State>()) {}
LateEcho::~LateEcho() = default;
LateEcho::LateEcho (LateEcho&&) noexcept = default;
LateEcho& LateEcho::operator= (LateEcho&&) noexcept = default;

void LateEcho::push (std::span<const float> cleaned, std::span<const float> reference)
{
    state->push (cleaned, reference);
}

std::optional<Seconds> LateEcho::delay() const noexcept
{
    return state->lag ? std::optional { Seconds { static_cast<double> (*state->lag) / trackerRate } } : std::nullopt;
}

void LateEcho::reset() { state = std::make_unique<State>(); }

} // namespace slackwater::breath
