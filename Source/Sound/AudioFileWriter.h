// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Model/Units.h"
#include "Sound/AudioSink.h"

#include <filesystem>
#include <memory>
#include <span>

namespace slackwater::sound
{

/** Writes a stereo sound file: .wav or .flac (16 bits, TPDF dither) or .ogg (Vorbis), by the name's ending. What is
    written grows under a temporary name beside it and gets its own name in finish(): no half-written output is left,
    whatever happens. A link stays: what it leads to is replaced. A full disk is an Error of kind output.

    A WAV holds at most 4 GiB (6 hours at 48 kHz): one that is expected to come near that is an RF64 (EBU Tech 3306),
    which players of WAV know, and a plain WAV after all when it stayed below. One that grows past it unexpected is an
    Error. */
class AudioFileWriter final : public AudioSink
{
public:
    [[nodiscard]] static Result<std::unique_ptr<AudioFileWriter>> create (const std::filesystem::path&, SampleRate,
                                                                          Seconds expected = Seconds { 0.0 });
    ~AudioFileWriter() override; // without finish(): nothing is left

    [[nodiscard]] Result<void> write (std::span<const float> left, std::span<const float> right) override;
    [[nodiscard]] Result<void> finish();

private:
    AudioFileWriter();
    struct State;
    std::unique_ptr<State> state;
};

} // namespace slackwater::sound
