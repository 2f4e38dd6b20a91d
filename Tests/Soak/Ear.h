// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <array>
#include <optional>
#include <span>
#include <string>

namespace slackwater::soak
{

/** Listens to every sample that leaves for the device, for what must never be heard: numbers that are none, more than
   full scale, silence where a bed sounds, and clicks. A click is what rises above 4 kHz beyond what the programme
   itself has there (Engine's ClickTests measure alike: two Butterworth pairs in a row). */
class Ear
{
public:
    explicit Ear (SampleRate);

    /** What is expected of the next block. */
    struct Expected
    {
        bool isSounding = false; // a bed sounds: no silence
        double sharpest = 1.0;   // above 4 kHz
    };

    /** The first thing that is wrong; empty when all is well. */
    [[nodiscard]] std::optional<std::string> hear (std::span<const float> left, std::span<const float> right, Expected);

    /** After a device was gone: what comes need not continue what was. */
    void forget();

    [[nodiscard]] double sharpestHeard() const noexcept { return sharpest; }
    [[nodiscard]] double loudestHeard() const noexcept { return loudest; }

private:
    struct Channel
    {
        std::array<double, 8> past {}; // of two filters: x1, x2, y1, y2
        int zeros = 0;
    };

    [[nodiscard]] double highOf (Channel&, double) const noexcept;

    double a0, b0, b1, b2, a1, a2;
    int longestSilence;
    std::array<Channel, 2> channels;
    int settling = 0; // frames until the filters know the sound
    double sharpest = 0.0, loudest = 0.0;
    double rate;
};

} // namespace slackwater::soak
