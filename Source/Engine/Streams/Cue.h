// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Session.h"
#include "Model/Units.h"

#include <cstdint>
#include <optional>

namespace slackwater::engine
{

class Stream;
class BedInstrument;
class BellInstrument;

/** An event as the audio thread takes it: a plain value that points to what the control thread has made ready. */
struct Cue
{
    enum class Kind
    {
        voice,
        recordedBell,
        bell,
        bed, // neither stream nor instrument: the bed fades out
        pace,
        cut, // voices and bells stamped before it fade out
        end
    };

    Kind kind = Kind::end;
    std::int64_t at = 0;
    Stream* stream = nullptr;
    BedInstrument* bed = nullptr;
    BellInstrument* bell = nullptr;
    float gain = 1.0f;
    std::int64_t fadeFrames = 0;
    std::optional<Bpm> rate;
    BreathPattern pattern;
};

} // namespace slackwater::engine
