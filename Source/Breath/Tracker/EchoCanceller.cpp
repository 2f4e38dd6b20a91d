// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/EchoCanceller.h"

#include "Breath/Tracker/Fourier.h"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr auto block = static_cast<Eigen::Index> (EchoCanceller::blockLength);
constexpr auto bins = block + 1;
constexpr auto parts = static_cast<Eigen::Index> (EchoCanceller::partitions);

constexpr float transition = 0.9995f;         // A: how little the echo path changes from block to block
constexpr float noiseSmoothing = 0.8f;        // of the power of what is not echo, a block
constexpr float noiseFloor = 1.0e-6f;         // keeps the gain finite in silence (power of one bin, full scale 1)
constexpr float overlapShare = 0.5f;          // half of each transform is zeros: half of the power counts
constexpr Eigen::Index constrainedAtOnce = 5; // partitions whose filter is made causal again, a block, in turn
constexpr float silentBin = 1.0e-3f;          // the reference is silent below this magnitude in all bins
constexpr float pathDecay = 6.0f;             // partitions: first guess of how the room's response dies away

using Bins = Eigen::Array<std::complex<float>, Eigen::Dynamic, Eigen::Dynamic>; // bins x partitions
using Powers = Eigen::ArrayXXf;
} // namespace

struct EchoCanceller::State
{
    RealFourier fourier { 2 * blockLength };
    Bins reference = Bins::Zero (bins, parts); // spectra of the last blocks played, as a ring: newest at `newest`
    Bins filter = Bins::Zero (bins, parts);
    Powers uncertainty = Powers (bins, parts);    // of the filter, per coefficient
    Eigen::ArrayXf noise = Eigen::ArrayXf (bins); // power of the microphone less the echo
    std::array<float, 2 * blockLength> window {}; // previous and current block of the reference
    std::array<float, 2 * blockLength> scratch {};
    Eigen::ArrayXcf spectrum = Eigen::ArrayXcf (bins), error = Eigen::ArrayXcf (bins);
    Eigen::ArrayXf power = Eigen::ArrayXf (bins), gain = Eigen::ArrayXf (bins);
    Eigen::Index newest = 0, constrainNext = 0;

    State() { clear(); }

    void clear()
    {
        reference.setZero();
        filter.setZero();
        for (Eigen::Index p = 0; p < parts; ++p)
            uncertainty.col (p).setConstant (std::exp (-static_cast<float> (p) / pathDecay));
        noise.setConstant (1.0e-4f);
        window.fill (0.0f);
        newest = constrainNext = 0;
    }

    /** Which column of the ring holds the reference of `age` blocks ago. */
    [[nodiscard]] Eigen::Index columnOf (Eigen::Index age) const noexcept { return (newest + parts - age) % parts; }

    void pushReference (std::span<const float> played)
    {
        std::copy (window.begin() + blockLength, window.end(), window.begin());
        std::copy (played.begin(), played.end(), window.begin() + blockLength);
        newest = (newest + 1) % parts;
        fourier.forward (window, { reference.col (newest).data(), static_cast<std::size_t> (bins) });
    }

    [[nodiscard]] bool referenceIsSilent() const { return reference.abs2().maxCoeff() < silentBin * silentBin; }

    void estimateEcho (std::span<float> echo)
    {
        spectrum.setZero();
        for (Eigen::Index p = 0; p < parts; ++p)
            spectrum += reference.col (columnOf (p)) * filter.col (p);
        fourier.inverse ({ spectrum.data(), static_cast<std::size_t> (bins) }, scratch);
        std::copy (scratch.begin() + blockLength, scratch.end(), echo.begin());
    }

    /** The Kalman update of Kuech et al. (2014), diagonal per bin and partition. */
    void learn (std::span<const float> cleaned)
    {
        std::fill (scratch.begin(), scratch.begin() + blockLength, 0.0f);
        std::copy (cleaned.begin(), cleaned.end(), scratch.begin() + blockLength);
        fourier.forward (scratch, { error.data(), static_cast<std::size_t> (bins) });
        noise = noiseSmoothing * noise + (1.0f - noiseSmoothing) * error.abs2();

        power = noise + noiseFloor;
        for (Eigen::Index p = 0; p < parts; ++p)
            power += overlapShare * uncertainty.col (p) * reference.col (columnOf (p)).abs2();

        for (Eigen::Index p = 0; p < parts; ++p)
        {
            const auto played = reference.col (columnOf (p));
            gain = uncertainty.col (p) / power;
            filter.col (p) += played.conjugate() * error * gain.cast<std::complex<float>>();
            uncertainty.col (p) *= 1.0f - overlapShare * gain * played.abs2();
        }
        for (Eigen::Index i = 0; i < constrainedAtOnce; ++i)
            constrain ((constrainNext + i) % parts);
        constrainNext = (constrainNext + constrainedAtOnce) % parts;

        constexpr float kept = transition * transition;
        uncertainty = kept * uncertainty + (1.0f - kept) * filter.abs2();
        filter *= transition;
    }

    /** A partition's impulse response is one block long: what wrapped around is set to nothing. */
    void constrain (Eigen::Index partition)
    {
        const std::span<std::complex<float>> column { filter.col (partition).data(), static_cast<std::size_t> (bins) };
        fourier.inverse (column, scratch);
        std::fill (scratch.begin() + blockLength, scratch.end(), 0.0f);
        fourier.forward (scratch, column);
    }
};

EchoCanceller::EchoCanceller() : state (std::make_unique<State>()) {}
EchoCanceller::~EchoCanceller() = default;

void EchoCanceller::reset() { state->clear(); }

void EchoCanceller::process (std::span<const float> microphone, std::span<const float> reference,
                             std::span<float> cleaned, std::span<float> echo)
{
    assert (microphone.size() == blockLength && reference.size() == blockLength);
    assert (cleaned.size() == blockLength && echo.size() == blockLength);

    state->pushReference (reference);
    if (state->referenceIsSilent())
    {
        std::copy (microphone.begin(), microphone.end(), cleaned.begin());
        std::fill (echo.begin(), echo.end(), 0.0f);
        return;
    }
    state->estimateEcho (echo);
    std::transform (microphone.begin(), microphone.end(), echo.begin(), cleaned.begin(), std::minus<>());
    state->learn (cleaned);
}

} // namespace slackwater::breath
