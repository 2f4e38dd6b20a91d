// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Result.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slackwater::storage
{

enum class CaptionFormat
{
    vtt,
    srt
};

/** By the file's ending, in capitals or not; a usage Error for any other. */
[[nodiscard]] Result<CaptionFormat> captionFormatFor (const std::filesystem::path&);

/** One caption: at most two lines of at most 42 columns (the BBC's and Netflix's guidelines; CaptionLines.h), as long
   as its words take. */
struct Caption
{
    Seconds begin { 0.0 }, end { 0.0 };
    std::vector<std::string> lines;

    bool operator== (const Caption&) const = default;
};

/** What was said, in captions, as slowly as it was said and as far: what was cut off ends there. Long lines share their
   time by their length; none is shorter than a second and a half when the silence after it allows, and none overlaps
   the next. */
[[nodiscard]] std::vector<Caption> captionsOf (std::span<const Event>, SampleRate);

[[nodiscard]] std::string writeCaptions (std::span<const Caption>, CaptionFormat);

} // namespace slackwater::storage
