// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/ShownBytes.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace slackwater::sound
{

/** One of the sounds in an Ogg file; a chained file has several, one after the other (RFC 3533, section 4), and
    libsndfile plays the first. */
struct OggLink
{
    Stretch stretch;             // mended where its last page claims less than those before it
    std::int64_t mostFrames = 0; // so many its packets can hold; whoever claims more lies
};

/** Walks through the pages of an Ogg file; what is damaged is passed over. Empty: it has no page. */
[[nodiscard]] std::vector<OggLink> linksOfOgg (const std::filesystem::path&);

} // namespace slackwater::sound
