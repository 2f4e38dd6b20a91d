// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Steering.h"

#include <algorithm>
#include <utility>

namespace slackwater::practice
{

namespace
{

Decibels withinLimits (Decibels level)
{
    return Decibels { std::clamp (level.value, Steering::softest.value, Steering::loudest.value) };
}

bool pacesIn (const std::vector<PlannedStep>& steps)
{
    return std::any_of (steps.begin(), steps.end(), [] (const PlannedStep& step)
    {
        if (const auto* pace = std::get_if<PlannedPace> (&step.what))
            return pace->to.has_value();
        const auto* repeat = std::get_if<PlannedRepeat> (&step.what);
        return repeat != nullptr && std::any_of (repeat->rounds.begin(), repeat->rounds.end(), pacesIn);
    });
}

} // namespace

Steering::Steering (Reach r, std::vector<planning::BedChoice> b, const Plan& plan, std::shared_ptr<breath::Taps> t)
    : reach (std::move (r)), choices (std::move (b)), chosen (planning::chosenBed (choices, plan.bed)),
      taps (std::move (t)), voice (plan.voiceLevel), bedding (plan.bedLevel), paces (pacesIn (plan.steps))
{
    if (plan.bed && choices[chosen].bed) // of several sounds for one role, the one that was planned
        choices[chosen].bed = plan.bed;
}

void Steering::send (Command command)
{
    reach ([command = std::move (command)] (engine::LivePlayer& player) { player.send (command); });
}

void Steering::setPaused (bool isPaused)
{
    reach ([isPaused] (engine::LivePlayer& player) { isPaused ? player.pause() : player.resume(); });
}

void Steering::tooMuch()
{
    send (TooMuchCommand {});
    wasTooMuch = isOff = true;
}

void Steering::paceAgain()
{
    send (PaceAgainCommand {});
    isOff = false;
}

void Steering::skip() { send (SkipCommand {}); }
void Steering::move (Seconds by) { send (MoveCommand { by }); }

Seconds Steering::setTimeLeft (Seconds left, const engine::PlayerState& now)
{
    left = std::max (left, shortestLeft);
    send (SetLengthCommand { now.position + left });
    return left;
}

Seconds Steering::changeTimeLeft (Seconds by, const engine::PlayerState& now)
{
    return setTimeLeft (now.expectedEnd - now.position + by, now);
}

void Steering::chooseBed (std::size_t index)
{
    if (index >= choices.size())
        return;
    chosen = index;
    send (SetBedCommand { choices[index].bed });
}

void Steering::nextBed() { chooseBed ((chosen + 1) % choices.size()); }

void Steering::setVoiceLevel (Decibels level)
{
    voice = withinLimits (level);
    reach ([wanted = voice] (engine::LivePlayer& player) { player.setVoiceLevel (wanted); });
}

void Steering::setBedLevel (Decibels level)
{
    bedding = withinLimits (level);
    reach ([wanted = bedding] (engine::LivePlayer& player) { player.setBedLevel (wanted); });
}

bool Steering::tap (BreathPhase phase)
{
    if (taps == nullptr)
        return false;
    taps->tap (phase);
    return true;
}

} // namespace slackwater::practice
