// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/SpeakingWindow.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace slackwater::pacing
{

namespace
{

// A cue may be moved so far that the end moves by this (the contract allows 2 s).
constexpr Seconds endTolerance { 1.8 };
constexpr double roomForCues = 0.6; // of a breath: so much is left, either way, for the words that come later

/** The moments, give or take `tolerance`, inside the window. Most numbers of rounds allow all of it, and count once. */
std::vector<Fillable> within (const SpeakingWindow& window, const std::vector<Fillable>& moments, Seconds tolerance)
{
    std::vector<Fillable> inside;
    for (const auto& moment : moments)
    {
        const Fillable span { std::max (moment.least - tolerance, window.earliest),
                              std::min (moment.most + tolerance, window.latest) };
        if (span.least <= span.most && (inside.empty() || inside.back() != span))
            inside.push_back (span);
    }
    return inside;
}

} // namespace

bool SpeakingWindow::allows (Seconds moment) const noexcept
{
    return earliest <= moment && moment <= latest
           && std::any_of (allowed.begin(), allowed.end(),
                           [&] (const Fillable& span) { return span.least <= moment && moment <= span.most; });
}

Seconds SpeakingWindow::nearestAllowed (const BreathGrid& grid, Seconds notBefore) const noexcept
{
    for (const auto* spans : { &roomy, &allowed })
    {
        std::optional<Seconds> best;
        for (const auto& span : *spans)
        {
            const auto moment = nearest (grid, wanted, std::max (span.least, notBefore), span.most);
            if (moment && (! best || std::abs ((*moment - wanted).count()) < std::abs ((*best - wanted).count())))
                best = moment;
        }
        if (best)
            return *best;
    }
    return std::max (wanted, notBefore);
}

SpeakingWindow windowOf (const Itinerary& way, const ElasticRest& rest, Seconds length, Seconds at, Seconds silentFrom,
                         Tempo tempo)
{
    SpeakingWindow window;
    window.wanted = at + length;
    window.earliest = std::max (at, silentFrom + rest.least);
    window.latest = at + rest.most;
    const auto moments = way.momentsAfterThis (tempo);
    window.allowed = within (window, moments, endTolerance);
    if (way.cuesFollow (window.wanted, tempo))
        window.roomy = within (window, moments, -roomForCues * tempo.breath);
    window.cue = way.cueAfterThis (window.wanted, tempo);
    return window;
}

} // namespace slackwater::pacing
