// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Segment.h"

#include <utility>
#include <vector>

namespace slackwater
{

/** Decides, while a pack is read, which of its segments stay in memory: a library may hold a hundred thousand, of which
   one person hears a few hundred. */
class SegmentSieve
{
public:
    virtual ~SegmentSieve() = default;

    /** Each segment once, in the pack's order. One without a language of its own has none yet. */
    virtual void offer (const Segment&) = 0;

    /** What stays, in the pack's order. The sieve is empty afterwards, and may be used again. */
    [[nodiscard]] virtual std::vector<Segment> take() = 0;
};

/** For those who want to see the whole pack: a linter, a builder. */
class EverySegment final : public SegmentSieve
{
public:
    void offer (const Segment& segment) override { kept.push_back (segment); }
    [[nodiscard]] std::vector<Segment> take() override { return std::exchange (kept, {}); }

private:
    std::vector<Segment> kept;
};

} // namespace slackwater
