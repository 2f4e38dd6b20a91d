// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/PlayerState.h"
#include "Practice/Steering.h"

#include <string>
#include <vector>

namespace slackwater::app
{

/** How loud voice and bed are, which bed it is, and what goes in and out. */
struct SoundView
{
    Decibels voiceLevel { 0.0 }, bedLevel { 0.0 };
    std::vector<std::string> beds; // what may lie under it; one is chosen
    std::size_t bed = 0;
    bool hasMicrophone = true; // its level may be shown
    float inputLevel = 0.0f, outputLevel = 0.0f;

    bool operator== (const SoundView&) const = default;
};

[[nodiscard]] SoundView soundView (const practice::Steering&, const engine::PlayerState&, bool hasMicrophone);

} // namespace slackwater::app
