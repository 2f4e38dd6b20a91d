// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Model/Units.h"
#include "Sound/SoundFile.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace slackwater::sound
{

/** How long a file really sounds. Cheap: the end is tried, and only a file that fails there, or says nothing of its
    length that can be believed, is read through. An Error when it is missing, no sound file, empty, or damaged
   ("claims 12.3 s but only 4.1 s can be read"). */
[[nodiscard]] Result<Seconds> lengthOfFile (const std::filesystem::path&);

/** A short sound, decoded as a whole: whatever happens to its file, it is said to its end. */
struct Decoded
{
    SampleRate rate;
    int channels = 1;
    std::vector<float> samples; // interleaved
};

struct Measured
{
    Seconds length { 0.0 };     // what could be read
    Lufs loudness { -70.0 };    // integrated, EBU R128; -70 for silence
    double peak = 0.0;          // largest sample, 0..1, once the offset is taken away
    Offset offset {};           // to be taken away when it is played
    std::optional<Error> fault; // it holds less than it claims, or samples that are no numbers
    std::optional<Decoded>
        decoded; // measureForPlaying(): of what is short, without the offset, so that it need not be decoded again
};

/** Reads a whole segment. Segments too short for the gated measure (400 ms blocks) are measured as if repeated. Mono
    counts as heard from both speakers. */
[[nodiscard]] Result<Measured> measureSegment (const std::filesystem::path&);

/** As measureSegment, but a long file (over a minute) is measured in ten windows of six seconds spread over it: enough
    to set a level, and no wait before the first sound. What takes no more than two megabytes is kept. */
[[nodiscard]] Result<Measured> measureForPlaying (const std::filesystem::path&);

} // namespace slackwater::sound
