// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace slackwater
{

/** Whom something suits: for each key (posture, tone, experience, pattern, company, …) the values it suits.
    An absent key suits everyone. Keys and values are open words. */
using Suits = std::map<std::string, std::vector<std::string>>;

/** One piece of recorded audio: its transcript, its role, and whom it suits. */
struct Segment
{
    std::string id;
    std::string role;       // what it is for; several segments share a role and suit different people
    std::string file;       // relative to the pack, forward slashes
    std::string text;       // the transcript; empty for a sound
    std::string voice;      // who speaks; empty for a sound that nobody speaks
    bool synthetic = false; // spoken by a machine
    std::string language;   // the pack's, unless the segment has its own
    Suits suits;

    bool operator== (const Segment&) const = default;
};

} // namespace slackwater
