// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Breath/Tracker/BreathTracker.h"
#include "Sound/MonoFile.h"
#include "Breath/Tracker/TrackerRate.h"
#include "Model/Result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace slackwater::breath
{

/** A recording, heard as the microphone would hear it: read in step with session time and tracked as live, with what is
    played as the echo reference. After its end there is silence. */
class FileBreath final : public BreathSource
{
public:
    [[nodiscard]] static Result<std::unique_ptr<FileBreath>> open (const std::filesystem::path&,
                                                                   BreathTracker::Options);

    [[nodiscard]] BreathState advance (const SourceTick&) override;

    [[nodiscard]] const BreathTracker& usedTracker() const noexcept { return tracker; }

private:
    FileBreath (sound::MonoFile, BreathTracker::Options);
    void hear (Seconds until);

    sound::MonoFile file;
    BreathTracker tracker;
    sound::Resampler fromFile;
    std::optional<sound::Resampler> fromEngine; // made when the first sound has been played
    std::vector<float> block, heard, played;
    std::int64_t position = 0;
};

} // namespace slackwater::breath
