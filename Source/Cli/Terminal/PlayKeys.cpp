// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/PlayKeys.h"

#include <algorithm>
#include <cmath>

namespace slackwater::cli
{

namespace
{

constexpr Seconds aMove { 30.0 };
constexpr Seconds fiveMinutes { 300.0 };
constexpr double levelStep = 2.0; // decibels
constexpr double softest = -30.0, loudest = 12.0;

std::string inMinutes (Seconds length)
{
    const auto minutes = static_cast<int> (std::lround (length.count() / 60.0));
    return minutes < 1 ? "less than a minute" : std::to_string (minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string decibels (Decibels level)
{
    const auto whole = static_cast<int> (std::lround (level.value));
    return (whole > 0 ? "+" : "") + std::to_string (whole) + " dB";
}

} // namespace

PlayKeys::PlayKeys (engine::LivePlayer& p, const Pack& pack, const Plan& plan, std::shared_ptr<breath::Taps> t)
    : player (p), beds (planning::bedChoices (pack)), chosen (planning::chosenBed (beds, plan.bed)),
      taps (std::move (t)), voiceLevel (plan.voiceLevel), bedLevel (plan.bedLevel)
{
}

std::string PlayKeys::press (const Key& key)
{
    using Arrow = Key::Arrow;
    const auto isIn = key.arrow == Arrow::up || key.letter == 'i',
               isOut = key.arrow == Arrow::down || key.letter == 'o';
    if (isIn || isOut)
    {
        if (taps == nullptr)
            return {};
        taps->tap (isIn ? BreathPhase::inhale : BreathPhase::exhale);
        return {}; // said by the line itself: words would come at every breath
    }
    if (key.arrow == Arrow::left || key.arrow == Arrow::right)
    {
        player.send (MoveCommand { key.arrow == Arrow::left ? -aMove : aMove });
        return key.arrow == Arrow::left ? "back thirty seconds" : "thirty seconds on";
    }
    switch (key.letter)
    {
        case ' ': return pause();
        case 't': player.send (TooMuchCommand {}); return "the pace has stopped; breathe as you like";
        case 'n': player.send (SkipCommand {}); return "on to what comes next";
        case '-': return setLeft (player.state().expectedEnd - player.state().position - fiveMinutes);
        case '+':
        case '=': return setLeft (player.state().expectedEnd - player.state().position + fiveMinutes);
        case '3': return setLeft (Seconds { 180.0 });
        case '5': return setLeft (Seconds { 300.0 });
        case '0': return setLeft (Seconds { 600.0 });
        case 'b': return nextBed();
        case 'v': return voice (-levelStep);
        case 'V': return voice (levelStep);
        case 'w': return bed (-levelStep);
        case 'W': return bed (levelStep);
        case 'q': leaving = true; return {};
        case '?':
        case 'h': return playKeysHelp;
        default: return {};
    }
}

std::string PlayKeys::pause()
{
    const auto isPaused = player.state().phase == engine::PlayerState::Phase::paused;
    isPaused ? player.resume() : player.pause();
    return isPaused ? "going on" : "paused; space goes on";
}

std::string PlayKeys::setLeft (Seconds left)
{
    constexpr Seconds shortest { 30.0 };
    left = std::max (left, shortest);
    player.send (SetLengthCommand { player.state().position + left });
    return "about " + inMinutes (left) + " from here, as far as silences give way";
}

std::string PlayKeys::nextBed()
{
    chosen = (chosen + 1) % beds.size();
    player.send (SetBedCommand { beds[chosen].bed });
    return "the bed: " + beds[chosen].name;
}

std::string PlayKeys::voice (double by)
{
    voiceLevel.value = std::clamp (voiceLevel.value + by, softest, loudest);
    player.setVoiceLevel (voiceLevel);
    return "the voice: " + decibels (voiceLevel);
}

std::string PlayKeys::bed (double by)
{
    bedLevel.value = std::clamp (bedLevel.value + by, softest, loudest);
    player.setBedLevel (bedLevel);
    return "the bed: " + decibels (bedLevel);
}

} // namespace slackwater::cli
