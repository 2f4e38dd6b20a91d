// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Model/Units.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace slackwater::sound
{

/** What a sound file may be. The rates are the pack contract's, and hold for all that is read. */
struct SoundLimits
{
    static constexpr int lowestRate = 8000, highestRate = 192000; // Hz
    static constexpr int mostChannelsPlayed = 2;                  // pack contract
    static constexpr int mostChannelsHeard = 32;                  // recorders and microphone arrays write that many

    /** Longer than any recording, shorter than the 2^36 - 1 frames that a damaged FLAC header may claim. */
    static constexpr std::int64_t mostFrames = std::int64_t { 24 } * 3600 * highestRate;
};

/** What a file is opened for: to be played to somebody, or to be listened to for breath. */
enum class Purpose
{
    playing,
    listening
};

/** What is taken from every sample of a channel: 0 where the recording has no offset. */
using Offset = std::array<float, SoundLimits::mostChannelsPlayed>;

/** A sound file, read in blocks: anything that libsndfile reads, within SoundLimits. Files that lie are met here: rates
    and channels beyond the limits are refused in words; samples that are no numbers become silence; and what counts is
    what can be read, not what the header claims. All that is there is read: the sound behind a header that was never
    finished, and every part of a chained Ogg. What is no file (a pipe, a device, a folder) is refused unopened. */
class SoundFile
{
public:
    [[nodiscard]] static Result<SoundFile> open (const std::filesystem::path&, Purpose = Purpose::playing);
    ~SoundFile();
    SoundFile (SoundFile&&) noexcept;
    SoundFile& operator= (SoundFile&&) noexcept;

    [[nodiscard]] SampleRate rate() const noexcept { return sampleRate; }
    [[nodiscard]] int channels() const noexcept { return channelCount; }

    /** How many frames there should be. Empty: nobody knows without counting, since the file does not say (a FLAC that
        was written to a pipe), or says what cannot be. */
    [[nodiscard]] std::optional<std::int64_t> claimedFrames() const noexcept { return frames; }

    /** How many frames fewer than claimed are no damage: the length of an Ogg is counted from its pages, give or take
        what its encoder trims at the end, and what is coded in blocks ends somewhere in its last; damage loses more
       than that. */
    [[nodiscard]] std::int64_t toleratedFrames() const noexcept;

    /** Whether the length is counted from the data itself (Ogg), rather than claimed by a header. */
    [[nodiscard]] bool hasCountedLength() const noexcept { return countedLength; }

    /** Fills interleaved samples; returns how many frames there were. Fewer: the end, or damage. */
    [[nodiscard]] std::size_t read (std::span<float> interleaved);

    [[nodiscard]] bool seek (std::int64_t frame);

    /** From now on that is taken from what is read; for one or two channels. */
    void takeAway (const Offset& wanted) noexcept { offset = wanted; }

    /** Samples so far that were no numbers and have been made silent. */
    [[nodiscard]] std::int64_t notNumbers() const noexcept { return badSamples; }

private:
    SoundFile() = default;
    [[nodiscard]] std::optional<Error> openParts (const std::filesystem::path&, Purpose);

    struct Parts;
    std::unique_ptr<Parts> parts;
    SampleRate sampleRate;
    int channelCount = 0;
    std::optional<std::int64_t> frames;
    std::int64_t badSamples = 0;
    Offset offset {};
    bool countedLength = false, codedInBlocks = false, mayHoldNonNumbers = false;
};

/** Takes an offset away from samples of one or two channels. */
void takeAway (const Offset&, std::span<float> interleaved, int channels) noexcept;

/** The error for a file that holds less than it claims. */
[[nodiscard]] Error damaged (const std::filesystem::path&, Seconds claimed, Seconds readable);

} // namespace slackwater::sound
