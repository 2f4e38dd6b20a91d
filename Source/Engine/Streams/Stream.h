// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/Resampler.h"
#include "Engine/Streams/SlowSpeech.h"
#include "Engine/Streams/SoundSource.h"
#include "Sound/SoundFile.h"
#include "Engine/Streams/StreamRing.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace slackwater::engine
{

/** A file on its way to the audio thread: decoded, brought to the engine's rate, and kept in a ring some time ahead.
    What comes from the file is a subclass's business: a segment once through, or a loop without end. */
class Stream : public SoundSource
{
public:
    Stream (SampleRate engineRate, Seconds ahead, OnFault onFault)
        : rate (engineRate), readAheadLength (ahead), fault (std::move (onFault))
    {
    }

    bool readAhead() final;
    [[nodiscard]] bool isReadAhead (int frames) const noexcept final;

    // Audio thread ----------------------------------------------------------------------------------------------
    /** Null until the file is open. */
    [[nodiscard]] StreamRing* ring() const noexcept SLACKWATER_NONBLOCKING
    {
        return published.load (std::memory_order_acquire);
    }

    /** Nothing more will be written to the ring. */
    [[nodiscard]] bool isComplete() const noexcept SLACKWATER_NONBLOCKING
    {
        return complete.load (std::memory_order_acquire);
    }

    /** So much is there that playing may begin (or all there is, or the file could not be opened). */
    [[nodiscard]] bool isPlayable() const noexcept SLACKWATER_NONBLOCKING
    {
        constexpr std::size_t enough = 2048;
        return isComplete() || (ring() != nullptr && ring()->available() >= enough);
    }

    /** Nothing will ever be heard of it. */
    [[nodiscard]] bool isVoid() const noexcept SLACKWATER_NONBLOCKING
    {
        return isComplete() && (ring() == nullptr || ring()->available() == 0);
    }

    /** What brings the file to the loudness it is played at. Known once the ring is. */
    [[nodiscard]] float gain() const noexcept SLACKWATER_NONBLOCKING { return levelling; }

protected:
    struct Opened
    {
        SampleRate rate;
        int channels = 1;
        double gain = 1.0;
        double speed = 1.0;     // of speech; slower lasts longer, at the same pitch
        Seconds length { 0.0 }; // where it is slower: how long it is by itself
    };

    /** Opens the file; empty when that failed (the subclass has reported it). */
    virtual std::optional<Opened> open() = 0;

    /** The next frames, interleaved, at the file's rate, into `chunk`; fewer than it holds: the sound is over. */
    virtual std::size_t decode (std::span<float> chunk) = 0;

    void report (Error error) const { fault (std::move (error)); }

private:
    bool begin();
    void put (std::span<const float> interleaved);
    void finish();
    void flushCarried();

    SampleRate rate;
    Seconds readAheadLength;
    OnFault fault;
    bool hasBegun = false, isDecoded = false;
    float levelling = 1.0f;
    std::optional<sound::Resampler> resampler;
    std::optional<SlowSpeech> slower;
    std::vector<float> chunk, carried; // carried: converted, but the ring was full
    std::size_t carriedFrom = 0;
    std::unique_ptr<StreamRing> owned;
    std::atomic<StreamRing*> published { nullptr };
    std::atomic<bool> complete { false };
};

} // namespace slackwater::engine
