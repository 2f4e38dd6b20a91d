// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/FlowingRate.h"

#include <samplerate.h>

#include <new>

namespace slackwater::engine
{

struct FlowingRate::Engine
{
    Engine (Quality quality, int channels)
    {
        int error = 0;
        state = src_new (quality == Quality::music ? SRC_SINC_MEDIUM_QUALITY : SRC_SINC_FASTEST, channels, &error);
        if (state == nullptr)
            throw std::bad_alloc();
    }
    ~Engine() { src_delete (state); }
    Engine (const Engine&) = delete;
    Engine& operator= (const Engine&) = delete;

    SRC_STATE* state = nullptr;
};

FlowingRate::FlowingRate (Quality quality, int channels) : engine (std::make_unique<Engine> (quality, channels)) {}
FlowingRate::~FlowingRate() = default;
FlowingRate::FlowingRate (FlowingRate&&) noexcept = default;
FlowingRate& FlowingRate::operator= (FlowingRate&&) noexcept = default;

FlowingRate::Moved FlowingRate::process (const float* in, int inFrames, float* out, int outFrames,
                                         double ratio) noexcept SLACKWATER_NONBLOCKING
{
    SRC_DATA data {};
    data.data_in = in;
    data.input_frames = inFrames;
    data.data_out = out;
    data.output_frames = outFrames;
    data.src_ratio = ratio;
    if (src_process (engine->state, &data) != 0)
        return {};
    return { static_cast<int> (data.input_frames_used), static_cast<int> (data.output_frames_gen) };
}

void FlowingRate::reset (double ratio) noexcept SLACKWATER_NONBLOCKING
{
    src_reset (engine->state);
    src_set_ratio (engine->state, ratio);
}

} // namespace slackwater::engine
