// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Streams/Cue.h"
#include "Engine/Streams/MeasuredFiles.h"
#include "Engine/Render/Renderer.h"
#include "Engine/Streams/SoundSource.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace slackwater::engine
{

/** Makes events ready for the audio thread: finds the recording or the instrument, and its level. All on the control
    thread; files are opened later, by the reader. */
class CueMaker
{
public:
    CueMaker (const RendererSettings&, std::uint64_t seed, MeasuredFiles&, OnFault);

    struct Made
    {
        Cue cue;
        std::unique_ptr<SoundSource> sound; // none: the event needs none
    };

    /** Empty: nothing is heard of that event. */
    [[nodiscard]] std::optional<Made> make (const Event&) const;

    [[nodiscard]] std::filesystem::path pathOf (const std::string& file) const
    {
        return settings.packFolder / std::filesystem::path (file);
    }

private:
    using Maker = std::optional<Made>;
    Maker say (const SayEvent&) const;
    Maker ring (const RingEvent&, std::int64_t at) const;
    Maker bed (const BedEvent&, std::int64_t at) const;
    Maker recording (Cue::Kind, const std::string& file, Lufs target, double speed) const;

    const RendererSettings& settings;
    std::uint64_t seed;
    MeasuredFiles& measuredFiles;
    OnFault fault;
};

} // namespace slackwater::engine
