// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Profile.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace slackwater::planning
{

/** A segment chosen, and why. */
struct Choice
{
    const Segment* segment = nullptr;
    std::string why;
};

/** Chooses for each role the segment that suits a person best; among equals by the seed. Remembers what it chose, so that
    the same words do not come twice in a row while others suit. One voice is kept through a session. */
class Chooser
{
public:
    Chooser (const Pack&, const Profile&, std::uint64_t seed);

    /** Null segment: no segment of that role suits (or none has the role). */
    [[nodiscard]] Choice choose (const std::string& role);

    [[nodiscard]] bool hasRole (const std::string& role) const { return candidates.contains (role); }

    /** Roles, for an error's remedy. */
    [[nodiscard]] std::vector<std::string> roles() const;

private:
    struct Candidate
    {
        const Segment* segment;
        double score;
        std::string why;
        int used = 0;
        int lastUse = -1;
    };

    [[nodiscard]] std::string pickVoice (const Pack&);

    std::map<std::string, std::vector<Candidate>> candidates;     // each role of the pack, with what suits (may be empty)
    std::mt19937_64 generator;
    int uses = 0;
};

} // namespace slackwater::planning
