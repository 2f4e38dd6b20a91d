// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Heard.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <vector>

namespace slackwater::storage
{

/** How the breath was when a session began, and when it ended; empty where it was not heard for long enough. */
struct BreathChange
{
    std::optional<Bpm> resting, final;

    bool operator== (const BreathChange&) const = default;
};

/** How somebody breathed when a session began and when it ended, from what was heard meanwhile: medians of the first
   and of the last half minute in which a breath was heard. Keeps a minute of numbers, however long the session. */
class BreathSummary
{
public:
    void add (const BreathState& breath)
    {
        if (! isHeard (breath) || breath.time < next)
            return;
        next = breath.time + Seconds { 1.0 };
        if (first.size() < kept)
            first.push_back (breath.rate->value);
        last.push_back (breath.rate->value);
        if (last.size() > kept)
            last.pop_front();
    }

    [[nodiscard]] BreathChange change() const { return { middleOf (first), middleOf ({ last.begin(), last.end() }) }; }

private:
    static constexpr std::size_t kept = 30, fewest = 5; // seconds

    static std::optional<Bpm> middleOf (std::vector<double> rates)
    {
        if (rates.size() < fewest)
            return std::nullopt;
        const auto middle = rates.begin() + static_cast<std::ptrdiff_t> (rates.size() / 2);
        std::nth_element (rates.begin(), middle, rates.end());
        return Bpm { *middle };
    }

    Seconds next { 0.0 };
    std::vector<double> first;
    std::deque<double> last;
};

} // namespace slackwater::storage
