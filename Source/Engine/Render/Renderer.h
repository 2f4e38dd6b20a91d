// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Streams/ReadAhead.h"
#include "Model/Event.h"
#include "Model/Plan.h"
#include "Model/Realtime.h"
#include "Model/Result.h"
#include "Model/Units.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slackwater::engine
{

struct RendererSettings
{
    SampleRate rate { 48000.0 };
    std::filesystem::path packFolder; // what the plan's files are relative to
    Decibels voiceLevel { 0.0 };      // the person's own trims, on top
    Decibels bedLevel { 0.0 };
    double room = 0.0;                    // of a room around the voice: 0 none, 1 most
    Seconds readAhead = readAheadOffline; // of each sound
    Samples begin {};                     // position() at the start, for a session that goes on in its middle
};

/** Plays events into audio. The same code live and offline; offline only calls it faster.

    Threads: create() and push() on the control thread (one producer). readAhead() on the reader thread, or between
    blocks when offline. process() on the audio thread: it never locks, allocates, throws or touches a file. Levels and
    pause may be set from any thread.

    The output is the same bits whatever the block sizes: inside, everything happens in quanta of 64 frames, and what
    was pushed before a quantum begins takes effect in it at its exact sample. The output runs latency() samples behind:
    an event stamped S is heard at output sample S + latency(). */
class Renderer
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Renderer>> create (const Plan&, RendererSettings);
    ~Renderer();

    // Control thread --------------------------------------------------------------------------------------------
    /** Takes what the conductor said; its sound starts reading ahead. False when the queue is full: try again later.
        An event that comes later than its stamp takes effect at once. */
    [[nodiscard]] bool push (const Event&);

    /** Files that will soon be needed, soonest first: they are measured on the reader thread before they are. */
    void expect (std::span<const std::string> files);

    /** What went wrong with files since the last call. The show goes on without them. */
    [[nodiscard]] std::vector<Error> takeFaults();

    // Reader thread ---------------------------------------------------------------------------------------------
    /** Decodes ahead until each sound's store is full, and does what expect() asked for. Returns whether there was
        anything to do: when not, sleep a little (20 ms) or until the next push(). */
    bool readAhead();

    // Audio thread ----------------------------------------------------------------------------------------------
    /** Renders the next `frames` (any number) of both channels. */
    void process (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING;

    // Any thread ------------------------------------------------------------------------------------------------
    void setVoiceLevel (Decibels) noexcept;
    void setBedLevel (Decibels) noexcept;

    /** Fades out within 60 ms and then stands still: process() gives silence and position() does not move. */
    void setPaused (bool) noexcept;

    /** Whether each sound holds at least this many frames ahead, or is at its end: what a freewheeling server's test
        waits for before it lets the callback go on. */
    [[nodiscard]] bool isReadAhead (int frames) const noexcept;

    /** Output samples made so far. */
    [[nodiscard]] Samples position() const noexcept;

    /** Where the EndEvent was; empty until it has been reached. The last sound leaves process() latency() later. */
    [[nodiscard]] std::optional<Samples> endedAt() const noexcept;

    /** All that will ever sound has left process(). */
    [[nodiscard]] bool isFinished() const noexcept;

    /** How far the output runs behind the events' stamps (the limiter's look-ahead). Constant. */
    [[nodiscard]] Samples latency() const noexcept;

    /** Times that a sound had to wait for the disk. */
    [[nodiscard]] int waits() const noexcept;

private:
    struct State;
    explicit Renderer (std::unique_ptr<State>);
    std::unique_ptr<State> state;
};

} // namespace slackwater::engine
