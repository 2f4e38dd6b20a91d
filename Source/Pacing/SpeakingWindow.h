// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/BreathGrid.h"
#include "Pacing/ElasticRest.h"
#include "Pacing/Itinerary.h"

#include <vector>

namespace slackwater::pacing
{

/** A rest that has begun: what comes next may start from `earliest` to `latest`, best at `wanted`; inside those, only
   in `allowed` can the session still end on time. */
struct SpeakingWindow
{
    Seconds wanted { 0.0 }, earliest { 0.0 }, latest { 0.0 };
    std::vector<Fillable> allowed; // inside the window, latest first
    std::vector<Fillable> roomy;   // of those: where what comes later keeps room to move to the breath too
    Cue cue = Cue::any;

    [[nodiscard]] bool allows (Seconds moment) const noexcept;

    /** The moment of the grid nearest to what is wanted, of the roomy ones, else of those that are allowed; what is
       wanted when there is none. */
    [[nodiscard]] Seconds nearestAllowed (const BreathGrid&, Seconds notBefore) const noexcept;
};

/** The window of the rest that `way` has come to. It begins at `at` and would best last `length`; nothing has been said
   or rung since `silentFrom`, and that silence counts towards its shortest. */
[[nodiscard]] SpeakingWindow windowOf (const Itinerary& way, const ElasticRest&, Seconds length, Seconds at,
                                       Seconds silentFrom, Tempo);

} // namespace slackwater::pacing
