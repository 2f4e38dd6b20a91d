// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Model/Event.h"
#include "Model/Plan.h"
#include "Model/Result.h"
#include "Sound/AudioSink.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace slackwater::engine
{

struct RenderOptions
{
    SampleRate rate { 48000.0 };
    sound::AudioSink* sink = nullptr;           // see Sound/AudioFileWriter.h; null: make the sound, keep none of it
    int blockSize = 4096;                       // the bits are the same for all; tests vary it
    std::function<void (const Event&)> onEvent; // in time order
    std::function<void (Samples, const BreathState&, std::span<const Command>)> onTick; // before that tick's events
    std::function<void (Seconds done, Seconds expected)> onProgress;                    // once a second of sound
    std::function<std::vector<Command> (Samples tick)> commandsAt; // what a person asks at that tick (replay)
    std::function<bool()> shouldStop; // asked once a tick; true: an Error of kind output "stopped"
};

struct RenderReport
{
    Samples length;           // frames written
    std::vector<Error> notes; // samples that were no numbers: silent now, the session is whole
};

/** Renders a plan as fast as the machine goes: the conductor and the renderer that play live, without a device. Event
    stamps equal positions in what the sink receives. A segment that is missing or holds less than it claims is an
    Error: a file made to be kept has to be whole. */
[[nodiscard]] Result<RenderReport> renderOffline (const Plan&, const std::filesystem::path& packFolder,
                                                  breath::BreathSource&, const RenderOptions&);

} // namespace slackwater::engine
