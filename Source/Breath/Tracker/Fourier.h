// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <cstddef>
#include <memory>
#include <span>

namespace slackwater::breath
{

/** Fourier transform of real signals of one even length: length samples <-> length / 2 + 1 bins (kissfft, out of
   Eigen). The inverse is scaled, so that there and back is the same signal. Allocates in the constructor only. */
class RealFourier
{
public:
    explicit RealFourier (std::size_t length);
    ~RealFourier();

    void forward (std::span<const float> samples, std::span<std::complex<float>> bins);
    void inverse (std::span<const std::complex<float>> bins, std::span<float> samples);

    [[nodiscard]] std::size_t length() const noexcept { return size; }

private:
    struct Plan;
    std::size_t size;
    std::unique_ptr<Plan> plan;
};

} // namespace slackwater::breath
