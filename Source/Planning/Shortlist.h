// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/SegmentSieve.h"
#include "Planning/Suitability.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace slackwater::planning
{

/** What one person may hear of a pack, however large it is: of each role, in each voice, the segments that suit best;
   of equals those the pack names first. Packs with no more than `most` of a kind stay as they are. What does not suit
   stays only where there is room, so that a plan can still say that a role is there, but for somebody else. */
class Shortlist final : public SegmentSieve
{
public:
    /** More than a session says of one role in one voice, so that nothing has to be said twice for want of others. */
    static constexpr std::size_t usualMost = 256;

    /** The profile has to stay. */
    explicit Shortlist (const Profile&, std::size_t most = usualMost);

    void offer (const Segment&) override;
    [[nodiscard]] std::vector<Segment> take() override;

private:
    struct Held
    {
        Segment segment;
        std::optional<Fit> fit; // empty: does not suit
        std::size_t place = 0;  // in the pack

        /** As a heap wants it: the one that goes first is on top. */
        bool operator< (const Held& other) const { return fit != other.fit ? fit > other.fit : place < other.place; }
    };

    Judge judge;
    std::size_t most, offered = 0;
    std::string kind; // role and voice, of the segment that is offered
    std::map<std::string, std::vector<Held>> kinds;
};

} // namespace slackwater::planning
