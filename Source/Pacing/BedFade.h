// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Plan.h"
#include "Words/Pacing.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace slackwater::pacing
{

/** When the bed comes in and when it fades out: it comes with the session, changes when somebody asks for another, and
    has faded when the session ends, wherever the end moves to. */
class BedFade
{
public:
    explicit BedFade (std::optional<PlannedBed> planned) : bed (std::move (planned)) {}

    struct Change
    {
        BedEvent bed;
        std::string why;
    };

    [[nodiscard]] std::optional<Change> begin() const
    {
        return bed ? std::optional (Change { { bed, fadeIn }, "" }) : std::nullopt;
    }

    /** Somebody asks for another bed, or none. While it fades towards the end, that waits for the end to move away. */
    [[nodiscard]] std::optional<Change> change (const std::optional<PlannedBed>& other)
    {
        bed = other;
        return isFading ? std::nullopt
                        : std::optional (Change { { bed, fadeIn }, words::say (words::pacing::anotherBed) });
    }

    /** Once a tick: a change made now is heard from `begins`, and the session is expected to end at `end`. */
    [[nodiscard]] std::optional<Change> fade (Seconds now, Seconds begins, Seconds end)
    {
        // The end moves by a breath now and then: only a greater change brings the bed back.
        const auto isNearTheEnd = end - now <= (isFading ? fadeOut * 1.5 : fadeOut);
        if (! bed || isNearTheEnd == isFading)
            return std::nullopt;
        isFading = isNearTheEnd;
        if (isFading)
            return Change { { std::nullopt, std::max (end - begins, Seconds { 0.5 }) },
                            words::say (words::pacing::endIsNear) };
        return Change { { bed, fadeIn }, words::say (words::pacing::endMovedAway) };
    }

private:
    static constexpr Seconds fadeIn { 4.0 }, fadeOut { 8.0 };

    std::optional<PlannedBed> bed;
    bool isFading = false;
};

} // namespace slackwater::pacing
