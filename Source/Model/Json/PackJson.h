// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Result.h"
#include "Model/SegmentSieve.h"

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace slackwater::json
{

/** A manifest as read: the pack without its sessions, and where those are. */
struct Manifest
{
    Pack pack;
    std::vector<std::string> sessionFiles; // relative paths; their pointers are /sessions/N
};

/** Reads pack.json (format slackwater-pack/1). `file` names it in errors; findings (unknown keys) are appended to
    `findings` when given. The pack holds the segments that the sieve keeps: all, when there is none. Paths that climb
   out of the pack, double ids and a newer format are errors. */
[[nodiscard]] Result<Manifest> readManifest (std::istream& text, const std::string& file,
                                             std::vector<Error>* findings = nullptr, SegmentSieve* sieve = nullptr);

/** Reads a session file. Ranges with min > max, shares that do not sum to 1, and pacing beyond what is allowed
    without "intense" are errors. */
[[nodiscard]] Result<Session> readSession (std::string_view text, const std::string& file,
                                           std::vector<Error>* findings = nullptr);

/** True for a relative path that stays inside its folder, with forward slashes. */
[[nodiscard]] bool staysInside (std::string_view path);

} // namespace slackwater::json
