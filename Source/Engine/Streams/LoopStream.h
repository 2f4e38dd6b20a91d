// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Streams/MeasuredFiles.h"
#include "Engine/Streams/Stream.h"
#include "Model/Session.h"

#include <array>
#include <filesystem>

namespace slackwater::engine
{

/** A looped bed: streamed from disk without end, its end laid over its beginning with an equal-power crossfade, so that
    the seam is not heard. Begins at the file's beginning; from then on turns between the loop's start and end. */
class LoopStream final : public Stream
{
public:
    LoopStream (std::filesystem::path, std::optional<BedLoop>, Lufs target, SampleRate, Seconds ahead, MeasuredFiles&,
                OnFault);

private:
    std::optional<Opened> open() override;
    std::size_t decode (std::span<float> chunk) override;

    void settle (std::int64_t length);
    std::size_t plain (std::span<float> into);
    std::size_t crossfaded (std::span<float> into);
    std::size_t dieAway (std::span<float> into);
    std::size_t fall (std::span<float> into) noexcept;
    void fadeEnd (std::span<float> read) const noexcept;
    void comeIn (std::span<float> into) noexcept;

    std::filesystem::path path;
    std::optional<BedLoop> wanted;
    Lufs target;
    MeasuredFiles& measuredFiles;
    std::array<std::optional<sound::SoundFile>, 2> files; // the one that sounds, and the one that comes in at the seam
    std::size_t current = 0;
    std::int64_t readable = 0; // frames, as far as is known
    std::int64_t at = 0, start = 0, end = 0, crossfade = 0;
    std::vector<float> incoming;
    std::array<float, 2> last {}; // what was heard last
    int coming = 0;               // frames still to fade in, after a fault
    bool isTurning = false, isDead = false;
};

} // namespace slackwater::engine
