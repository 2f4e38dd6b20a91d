// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Json/PackJson.h"

#include <istream>
#include <optional>

namespace slackwater::json
{

/** Reads a manifest in which all is as it should be, without keeping the text or building a tree of it: libraries of a
    hundred thousand segments open in a fraction of a second, in no more memory than what the sieve keeps. Empty at the
    first thing that is not as it should be (an unknown key, a wrong type, a missing word, a path that leads out, …),
   and the sieve as new: then readManifest() reads it again and says what and where. */
[[nodiscard]] std::optional<Manifest> readPlainManifest (std::istream&, SegmentSieve&);

} // namespace slackwater::json
