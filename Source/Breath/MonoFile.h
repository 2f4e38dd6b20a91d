// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Model/Units.h"

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace slackwater::breath
{

/** A recording read as one channel, block by block: what is really in the file counts, not what its header claims. */
class MonoFile
{
public:
    [[nodiscard]] static Result<MonoFile> open (const std::filesystem::path& file);
    ~MonoFile();
    MonoFile (MonoFile&&) noexcept;
    MonoFile& operator= (MonoFile&&) noexcept;

    [[nodiscard]] SampleRate rate() const noexcept { return sampleRate; }

    /** Fills `samples` from the front; returns how many there were (fewer: the file is at its end, or damaged there).
        Several channels are averaged; a channel that has been silent or not a number all along does not count. */
    [[nodiscard]] std::size_t read (std::span<float> samples);

private:
    MonoFile() = default;
    struct Handle;
    std::unique_ptr<Handle> handle;
    std::vector<float> frames;
    std::vector<bool> alive; // channels that have sounded
    SampleRate sampleRate;
};

} // namespace slackwater::breath
