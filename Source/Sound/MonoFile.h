// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/Downmix.h"
#include "Sound/SoundFile.h"

#include <filesystem>
#include <span>
#include <vector>

namespace slackwater::sound
{

/** A recording as one channel, block by block, for those who listen to it rather than play it: a view on a SoundFile.
 */
class MonoFile
{
public:
    [[nodiscard]] static Result<MonoFile> open (const std::filesystem::path&);

    [[nodiscard]] SampleRate rate() const noexcept { return file.rate(); }

    /** Fills `samples` from the front; returns how many there were (fewer: the file is at its end, or damaged there).
        Several channels are heard as Downmix says. */
    [[nodiscard]] std::size_t read (std::span<float> samples);

private:
    explicit MonoFile (SoundFile);

    SoundFile file;
    std::vector<float> frames;
    Downmix downmix;
};

} // namespace slackwater::sound
