// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Profile.h"
#include "Planning/Suitability.h"

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

/** Chooses for each role the segment that suits a person best; among equals by the seed. Remembers what it chose, so
   that the same words do not come twice in a row while others suit. One voice is kept through a session. */
class Chooser
{
public:
    /** Pack and profile have to stay. */
    Chooser (const Pack&, const Profile&, std::uint64_t seed);

    /** Null segment: no segment of that role suits (or none has the role). */
    [[nodiscard]] Choice choose (const std::string& role);

    [[nodiscard]] bool hasRole (const std::string& role) const { return byRole.contains (role); }

    /** Roles, for an error's remedy. */
    [[nodiscard]] std::vector<std::string> roles() const;

private:
    struct Candidate
    {
        const Segment* segment;
        double score;
        int used = 0;
        int lastUse = -1;
    };

    /** What suits of one role, in the pack's order; may be empty. */
    struct Role
    {
        std::vector<Candidate> candidates;
        bool isForThem = false; // false: there are only lines that name a key without a preference
        double best = 0.0;
        int newest = -1; // the latest use of any
    };

    [[nodiscard]] std::string pickVoice (const Pack&, const std::string& preferred) const;
    [[nodiscard]] static Candidate& pick (Role&, std::mt19937_64&);

    Judge judge;
    std::map<std::string, Role> byRole;
    std::mt19937_64 generator;
    int uses = 0;
};

} // namespace slackwater::planning
