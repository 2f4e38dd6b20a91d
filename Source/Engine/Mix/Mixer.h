// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Streams/Cue.h"
#include "Engine/Mix/Ducker.h"
#include "Engine/Mix/Fader.h"
#include "Engine/Mix/Instruments.h"
#include "Engine/Render/Quantum.h"
#include "Engine/Mix/Room.h"
#include "Engine/Mix/Voice.h"

#include <array>
#include <cstdint>
#include <limits>

namespace slackwater::engine
{

/** What sounds now: voices, bells, beds; summed quantum by quantum, the beds ducked under the voices.
    All on the audio thread. Cost is bounded by the number of places below. */
class Mixer
{
public:
    static constexpr std::size_t mostVoices = 16, mostBells = 8, mostBeds = 4;

    /** room: how much of one is heard around the voice, 0…1. */
    void prepare (SampleRate, float voiceGain, float bedGain, double room);

    /** Takes what is due in the quantum that begins at `now` (a voice: before it is due). False: not yet, because no
       place is free (one will be, soon, if something is leaving) or a bed's file has not been opened. */
    [[nodiscard]] bool take (const Cue&, std::int64_t now) noexcept SLACKWATER_NONBLOCKING;

    /** The session ends there: what still echoes is gone by then. */
    void endsAt (std::int64_t frame) noexcept SLACKWATER_NONBLOCKING { end = frame; }

    /** Sums the quantum that begins at `now`. Returns how many sounds had to begin waiting for the disk. */
    [[nodiscard]] int mix (Frames& left, Frames& right, std::int64_t now, float voiceLevel,
                           float bedLevel) noexcept SLACKWATER_NONBLOCKING;

    /** Lets go of what a cue brings: it will not be played. */
    static void discard (const Cue&) noexcept SLACKWATER_NONBLOCKING;

private:
    struct Bell
    {
        BellInstrument* instrument = nullptr;
        LeavingFade leaving;
        std::int64_t stamp = 0;
        int offset = 0;
        float gain = 1.0f;
    };

    struct BedPlace
    {
        StreamPlayer player;
        BedInstrument* instrument = nullptr;
        Fader fader;
        int offset = 0;
        float gain = 1.0f;
        bool isActive = false, isLeaving = false;
    };

    [[nodiscard]] bool takeVoice (const Cue&, std::int64_t now) noexcept;
    [[nodiscard]] bool takeBell (const Cue&, int offset) noexcept;
    [[nodiscard]] bool takeBed (const Cue&, std::int64_t now, int offset) noexcept;
    void cut (const Cue&, int offset) noexcept;
    void hurryAVoice() noexcept;
    void leave (BedPlace&) noexcept;
    void pace (const Cue&, int offset) noexcept;
    [[nodiscard]] float speechAhead (std::int64_t now) const noexcept;
    int mixBeds (Frames& left, Frames& right, Ramp level) noexcept;
    int mixVoices (Frames& left, Frames& right, std::int64_t now, Ramp level) noexcept;
    int mixVoice (Voice&, Frames& left, Frames& right, std::int64_t now, Ramp level) noexcept;
    void echo (Frames& left, Frames& right, Frames& voiceLeft, Frames& voiceRight, std::int64_t now) noexcept;
    void mixBells (Frames& left, Frames& right) noexcept;

    std::array<Voice, mostVoices> voices;
    std::array<Bell, mostBells> bells;
    std::array<BedPlace, mostBeds> beds;
    Ducker ducker;
    Room room;
    SmoothGain voiceSmooth, bedSmooth;
    float framesToFollow = 1440.0f;
    std::int64_t lookAheadFrames = 0;
    std::int64_t lastCut = std::numeric_limits<std::int64_t>::min(), end = std::numeric_limits<std::int64_t>::max();
    std::int64_t endFadeFrames = 4800;
    Cue lastPace; // a bed that comes later breathes along
};

} // namespace slackwater::engine
