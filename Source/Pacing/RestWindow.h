// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Pacing/CueMoment.h"
#include "Pacing/ElasticRest.h"
#include "Pacing/Itinerary.h"

#include <optional>
#include <vector>

namespace slackwater::pacing
{

/** A rest that has begun: what comes next may start from `earliest` to `latest`, best at `wanted`; inside those, only
   in `allowed` can the session still end on time. */
struct RestWindow
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
[[nodiscard]] RestWindow windowOf (const Itinerary& way, const ElasticRest&, Seconds length, Seconds at,
                                   Seconds silentFrom, Tempo);

/** What is known when the question is whether to speak. */
struct BreathAtTick
{
    Seconds earliest { 0.0 }; // nothing can be said before
    const BreathState& breath;
    BreathPhase phaseBefore = BreathPhase::unknown; // a tick ago
    double inhaleShare = 0.5;
    std::optional<BreathGrid> pacer; // the pacer's moments of the wanted kind, when it leads
};

/** When to end the rest, as things stand: on the breath that is heard, else on the pacer's, else when it is wanted. */
[[nodiscard]] Seconds momentToSpeak (const RestWindow&, const BreathAtTick&) noexcept;

} // namespace slackwater::pacing
