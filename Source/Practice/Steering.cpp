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

} // namespace

Steering::Steering (Reach r, std::vector<planning::BedChoice> b, const Plan& plan, std::shared_ptr<breath::Taps> t)
    : reach (std::move (r)), choices (std::move (b)), chosen (planning::chosenBed (choices, plan.bed)),
      taps (std::move (t)), voice (plan.voiceLevel), bedding (plan.bedLevel)
{
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
    wasTooMuch = true;
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
