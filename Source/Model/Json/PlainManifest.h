// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Json/PackJson.h"

#include <optional>
#include <string_view>

namespace slackwater::json
{

/** Reads a manifest in which all is as it should be, without building a tree of it first: libraries of a hundred thousand
    segments open in a fraction of a second. Empty at the first thing that is not (an unknown key, a wrong type, a missing
    word, a path that leads out, …): then readManifest() reads it anew and says what and where. */
[[nodiscard]] std::optional<Manifest> readPlainManifest (std::string_view text);

} // namespace slackwater::json
