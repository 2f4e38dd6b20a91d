// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/FlowingRate.h"
#include "Model/Realtime.h"
#include "Model/Units.h"

#include <algorithm>
#include <array>
#include <vector>

namespace slackwater::engine
{

/** Between a session and a device that runs at another rate: the session is played in pieces at its own rate and
   brought to the device's, what the microphone hears the other way. Both keep step: as many session frames are heard as
   are played, at a delay that does not change, so the echo canceller's reference stays aligned. All on the audio
   thread. */
class RateBridge
{
public:
    RateBridge (SampleRate device, SampleRate session)
        : ratio (device.value / session.value), toDevice (FlowingRate::Quality::music, 2),
          toSession (FlowingRate::Quality::microphone, 1), heard (heardFrames, 0.0f)
    {
        toDevice.reset (ratio);
        toSession.reset (1.0 / ratio);
        hearing = lead;
    }

    /** render (microphone, left, right, frames): plays the session's next frames, at its own rate. */
    template <typename Render>
    void process (const float* microphone, float* left, float* right, int frames, Render&& render) noexcept
    {
        for (int at = 0; at < frames; at += block)
        {
            const auto count = std::min (block, frames - at);
            if (microphone != nullptr)
                listen (microphone + at, count);
            for (int made = 0; made < count;)
            {
                if (pending == 0)
                    renderPiece (microphone != nullptr, render);
                const auto moved = toDevice.process (piece.data() + 2 * (pieceFrames - pending), pending,
                                                     converted.data() + 2 * made, count - made, ratio);
                pending -= moved.taken;
                made += moved.made;
                if (moved.taken == 0 && moved.made == 0)
                    break; // cannot be; an audio callback does not wait to find out
            }
            for (int i = 0; i < count; ++i)
            {
                left[at + i] = converted[static_cast<std::size_t> (2 * i)];
                right[at + i] = converted[static_cast<std::size_t> (2 * i + 1)];
            }
        }
    }

private:
    static constexpr int block = 512, pieceFrames = 64;
    static constexpr int lead = 512;                  // what the microphone is late by, so that none is ever missing
    static constexpr std::size_t heardFrames = 16384; // a block at 8 kHz is that much at 192

    void listen (const float* microphone, int frames) noexcept
    {
        for (int taken = 0; taken < frames;)
        {
            const auto room = static_cast<int> (heardFrames) - hearing;
            const auto moved =
                toSession.process (microphone + taken, frames - taken, heard.data() + hearing, room, 1.0 / ratio);
            taken += moved.taken;
            hearing += moved.made;
            if (moved.taken == 0 && moved.made == 0)
                return;
        }
    }

    template <typename Render>
    void renderPiece (bool hasMicrophone, Render&& render) noexcept
    {
        render (hasMicrophone ? heard.data() : nullptr, pieceLeft.data(), pieceRight.data(), pieceFrames);
        for (std::size_t i = 0; i < static_cast<std::size_t> (pieceFrames); ++i)
        {
            piece[2 * i] = pieceLeft[i];
            piece[2 * i + 1] = pieceRight[i];
        }
        pending = pieceFrames;
        if (! hasMicrophone)
            return;
        const auto rest = std::max (0, hearing - pieceFrames);
        std::copy_n (heard.begin() + pieceFrames, rest, heard.begin());
        std::fill (heard.begin() + rest, heard.begin() + hearing, 0.0f);
        hearing = rest;
    }

    double ratio; // device frames for one of the session's
    FlowingRate toDevice, toSession;
    std::vector<float> heard; // at the session's rate, zeros behind
    int hearing = 0, pending = 0;
    std::array<float, pieceFrames> pieceLeft {}, pieceRight {};
    std::array<float, 2 * pieceFrames> piece {};
    std::array<float, 2 * block> converted {};
};

} // namespace slackwater::engine
