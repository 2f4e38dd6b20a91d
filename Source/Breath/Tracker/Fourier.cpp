// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/Fourier.h"

#include <unsupported/Eigen/FFT>

#include <cassert>

namespace slackwater::breath
{

struct RealFourier::Plan
{
    Eigen::FFT<float> transform { Eigen::FFT<float>::impl_type(), Eigen::FFT<float>::HalfSpectrum };
};

RealFourier::RealFourier (std::size_t length) : size (length), plan (std::make_unique<Plan>())
{
    assert (length % 4 == 0);
    std::vector<float> samples (length, 0.0f);
    std::vector<std::complex<float>> bins (length / 2 + 1);
    forward (samples, bins); // makes the tables now rather than in the first call
    inverse (bins, samples);
}

RealFourier::~RealFourier() = default;

void RealFourier::forward (std::span<const float> samples, std::span<std::complex<float>> bins)
{
    assert (samples.size() == size && bins.size() == size / 2 + 1);
    plan->transform.fwd (bins.data(), samples.data(), static_cast<Eigen::Index> (size));
}

void RealFourier::inverse (std::span<const std::complex<float>> bins, std::span<float> samples)
{
    assert (samples.size() == size && bins.size() == size / 2 + 1);
    plan->transform.inv (samples.data(), bins.data(), static_cast<Eigen::Index> (size));
}

} // namespace slackwater::breath
