// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/ShownBytes.h"

#include <filesystem>
#include <vector>

namespace slackwater::sound
{

/** A FLAC counts its samples in its header, and libsndfile plays no more than that. Where the last frames tell of more
    than the header (its writer was stopped, or somebody joined files), what makes the header say that it does not know:
    then they are counted. Empty: the header tells the truth as far as can be seen, or knows nothing, or this is no
   FLAC. Reads the head and the tail of the file. */
[[nodiscard]] std::vector<Mending> mendedFlac (const std::filesystem::path&);

} // namespace slackwater::sound
