// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Model/Units.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace slackwater::engine
{

/** A sound file, read in blocks. Files that lie are met here: rates outside 8–192 kHz, more than two channels or no
    frames at all are refused in words; samples that are no numbers become silence; and what counts is what can be
    read, not what the header claims. */
class SoundFile
{
public:
    [[nodiscard]] static Result<SoundFile> open (const std::filesystem::path&);
    ~SoundFile();
    SoundFile (SoundFile&&) noexcept;
    SoundFile& operator= (SoundFile&&) noexcept;

    [[nodiscard]] SampleRate rate() const noexcept { return sampleRate; }
    [[nodiscard]] int channels() const noexcept { return channelCount; }
    [[nodiscard]] std::int64_t claimedFrames() const noexcept { return frames; }

    /** Whether the length is counted from the data itself (Ogg), rather than claimed by a header. */
    [[nodiscard]] bool hasCountedLength() const noexcept { return countedLength; }

    /** Fills interleaved samples; returns how many frames there were. Fewer: the end, or damage. */
    [[nodiscard]] std::size_t read (std::span<float> interleaved);

    [[nodiscard]] bool seek (std::int64_t frame);

    /** Samples so far that were no numbers and have been made silent. */
    [[nodiscard]] std::int64_t notNumbers() const noexcept { return badSamples; }

private:
    SoundFile() = default;
    struct Handle;
    std::unique_ptr<Handle> handle;
    SampleRate sampleRate;
    int channelCount = 0;
    std::int64_t frames = 0, badSamples = 0;
    bool countedLength = false, mayHoldNonNumbers = false;
};

/** The error for a file that holds less than it claims. */
[[nodiscard]] Error damaged (const std::filesystem::path&, Seconds claimed, Seconds readable);

} // namespace slackwater::engine
