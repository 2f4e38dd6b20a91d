// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Streams/SoundSource.h"
#include "Model/Plan.h"
#include "Model/Realtime.h"
#include "Model/Units.h"

#include <memory>
#include <optional>
#include <string_view>

namespace slackwater::engine
{

/** A generative bed, as the renderer plays it. After prepare (its maker did that) all is for the audio thread. */
class BedInstrument : public SoundSource
{
public:
    virtual void process (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING = 0;

    /** A breath of the pacer begins so many frames from now (negative: has begun); an empty rate: the pacer has ended.
     */
    virtual void breathe (std::optional<Bpm>, const BreathPattern&,
                          int framesAhead) noexcept SLACKWATER_NONBLOCKING = 0;

    /** How loud it plays by itself. */
    [[nodiscard]] virtual Lufs loudness() const noexcept = 0;
};

/** One strike of a generative bell. */
class BellInstrument : public SoundSource
{
public:
    virtual void process (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING = 0;
    [[nodiscard]] virtual bool isOver() const noexcept SLACKWATER_NONBLOCKING = 0;
    [[nodiscard]] virtual Lufs loudness() const noexcept = 0;
};

/** The bed of that name (Model/Instruments.h lists them); null when there is none. */
[[nodiscard]] std::unique_ptr<BedInstrument> makeBed (const Bed&, SampleRate, std::uint64_t seed);

/** The bell of that name; null when there is none. */
[[nodiscard]] std::unique_ptr<BellInstrument> makeBell (std::string_view name, SampleRate, std::uint64_t seed);

} // namespace slackwater::engine
