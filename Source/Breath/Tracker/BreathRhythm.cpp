// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/BreathRhythm.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace slackwater::breath
{

namespace
{
constexpr double reportedLate = 0.2;      // seconds: how late the phase filter says that an out-breath began (measured)
constexpr double leastSpread = 0.15;      // seconds: no body is a clock
constexpr double notYet = 0.2;            // seconds: what has not begun by now is expected no sooner than this
constexpr double longestBreath = 21.0;    // seconds: a longer one was interrupted
constexpr double usualInhaleShare = 0.42; // before any in-breath's length is known
} // namespace

void BreathRhythm::Lengths::add (double length) noexcept
{
    std::rotate (newest.begin(), newest.end() - 1, newest.end());
    newest.front() = length;
    count = std::min (count + 1, newest.size());
}

double BreathRhythm::Lengths::medianOf (std::array<double, 5> values) const noexcept
{
    for (std::size_t i = count; i < values.size(); ++i)
        values[i] = std::numeric_limits<double>::infinity(); // not heard yet: sorts behind the others
    std::sort (values.begin(), values.end());
    return count % 2 == 1 ? values[count / 2] : 0.5 * (values[count / 2 - 1] + values[count / 2]);
}

double BreathRhythm::Lengths::median() const noexcept { return count == 0 ? 0.0 : medianOf (newest); }

double BreathRhythm::Lengths::deviation() const noexcept
{
    if (count < 2)
        return 0.5;
    auto off = newest;
    const double middle = median();
    for (auto& length : off)
        length = std::abs (length - middle);
    return 1.4826 * medianOf (off);
}

void BreathRhythm::begin (BreathPhase phase, double now)
{
    if (phaseBegan && current != BreathPhase::unknown)
    {
        const double length = now - *phaseBegan;
        auto& lengths = current == BreathPhase::inhale ? inhales : current == BreathPhase::exhale ? exhales : holds;
        if (length < longestBreath)
            lengths.add (length);
    }
    if (phase == BreathPhase::inhale)
        lastInhale = now;
    if (phase == BreathPhase::exhale)
    {
        if (lastInhale && (! lastExhale || *lastInhale > *lastExhale) && now - *lastInhale < longestBreath)
            inhaleToExhale.add (now - *lastInhale);
        if (lastExhale && now - *lastExhale < longestBreath)
            exhaleToExhale.add (now - *lastExhale);
        lastExhale = now;
    }
    if (phase == BreathPhase::unknown)
        lastInhale = lastExhale = std::nullopt;
    phaseBegan = now;
    current = phase;
}

void BreathRhythm::foresee (double now, std::optional<Bpm> rate)
{
    next.reset();
    deviation = 0.0;
    if (! rate || current == BreathPhase::unknown)
        return;
    const double period = exhaleToExhale.empty() ? periodOf (*rate).count() : exhaleToExhale.median();
    const bool drawnIn = lastInhale && (! lastExhale || *lastInhale > *lastExhale);
    double expected = 0.0;
    if (drawnIn)
    {
        expected = *lastInhale + (inhaleToExhale.empty() ? period * usualInhaleShare : inhaleToExhale.median());
        deviation = inhaleToExhale.deviation();
    }
    else if (lastExhale)
    {
        expected = *lastExhale + period;
        deviation = exhaleToExhale.deviation();
    }
    else
        return;
    // Overdue: the longer it is late, the less is known of when.
    expected -= reportedLate;
    const double late = std::max (0.0, now + notYet - expected);
    next = Seconds { expected + late };
    deviation = std::max (deviation, leastSpread) + late;
}

void BreathRhythm::push (Seconds time, BreathPhase phase, std::optional<Bpm> rate)
{
    const double now = time.count();
    if (phase != current)
        begin (phase, now);

    const auto& lengths = current == BreathPhase::inhale ? inhales : current == BreathPhase::exhale ? exhales : holds;
    const double usual = lengths.empty() ? (rate ? periodOf (*rate).count() / 3.0 : 2.0) : lengths.median();
    howFar = current == BreathPhase::unknown || ! phaseBegan
                 ? 0.0
                 : std::clamp ((now - *phaseBegan) / std::max (usual, 0.2), 0.0, 1.0);
    foresee (now, rate);
}

} // namespace slackwater::breath
