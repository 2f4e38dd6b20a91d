// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"

#include <cmath>
#include <numbers>

namespace slackwater::engine
{

/** When frames pass a device, seen through the jitter of its callbacks: a delay-locked loop of second order
   (Adriaensen, "Using a DLL to filter time", LAC 2005), for blocks of any size. Quick for the first seconds, then calm.
 */
class TimeFilter
{
public:
    void reset (double rate) noexcept
    {
        period = 1.0 / rate;
        started = false;
    }

    /** A callback at `now` seconds, so many frames after the last. */
    void update (double now, int passed) noexcept SLACKWATER_NONBLOCKING
    {
        constexpr double patience = 0.25; // beyond: the machine slept, or the device was held up
        const auto predicted = time + period * passed;
        const auto error = now - predicted;
        if (! started || std::abs (error) > patience)
        {
            time = now;
            began = now;
            started = true;
        }
        else if (passed > 0)
        {
            const auto hertz = now - began < 4.0 ? 0.5 : 0.05;
            const auto omega = 2.0 * std::numbers::pi * hertz * period * passed;
            time = predicted + std::numbers::sqrt2 * omega * error;
            period += omega * omega * error / passed;
        }
    }

    /** When the newest callback came, smoothed. */
    [[nodiscard]] double timeOfCallback() const noexcept { return time; }
    [[nodiscard]] double secondsPerFrame() const noexcept { return period; }

private:
    double period = 1.0 / 48000.0, time = 0.0, began = 0.0;
    bool started = false;
};

} // namespace slackwater::engine
