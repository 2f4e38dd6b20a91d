// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Streams/MeasuredFiles.h"
#include "Engine/Streams/Stream.h"

#include <filesystem>

namespace slackwater::engine
{

/** A segment, once from beginning to end, levelled to a loudness. Its edges are faded over a fraction of a blink (half
    a millisecond in, three out), so that neither a file cut at full swing nor a damaged one clicks. */
class SegmentStream final : public Stream
{
public:
    /** speed: 1 as recorded, down to SlowSpeech::slowest. */
    SegmentStream (std::filesystem::path, Lufs target, SampleRate, Seconds ahead, MeasuredFiles&, OnFault,
                   double speed = 1.0);

private:
    std::optional<Opened> open() override;
    std::size_t decode (std::span<float> chunk) override;
    std::size_t read (std::span<float> interleaved);
    void fadeEnd (std::span<float> interleaved) const;
    void tellIfCutShort (std::int64_t frames) const;

    std::filesystem::path path;
    Lufs target;
    double speed;
    MeasuredFiles& measuredFiles;
    std::optional<sound::SoundFile> file; // one of these two
    std::optional<sound::Decoded> whole;
    SampleRate fileRate;
    std::size_t channels = 1, wholeRead = 0; // samples
    std::int64_t emitted = 0, promised = 0;  // promised: when it was measured
    std::vector<float> held;                 // read, but kept back until it is known whether the end follows
    std::size_t heldFrames = 0, fadeInFrames = 0, fadeOutFrames = 0;
    bool atEnd = false;
};

} // namespace slackwater::engine
