// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/PlayKeys.h"

#include <cmath>

namespace slackwater::cli
{

namespace
{

using practice::Steering;

std::string inMinutes (Seconds length)
{
    const auto minutes = static_cast<int> (std::lround (length.count() / 60.0));
    return minutes < 1 ? "less than a minute" : std::to_string (minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string timeInWords (Seconds left)
{
    return "about " + inMinutes (left) + " from here, as far as silences give way";
}

std::string levelInWords (const char* of, Decibels level)
{
    const auto whole = static_cast<int> (std::lround (level.value));
    return std::string ("the ") + of + ": " + (whole > 0 ? "+" : "") + std::to_string (whole) + " dB";
}

} // namespace

PlayKeys::PlayKeys (engine::LivePlayer& p, const practice::PreparedSession& session, std::shared_ptr<breath::Taps> taps)
    : player (p), steering ([&p] (const auto& task) { task (p); }, planning::bedChoices (session.pack.pack),
                            session.plan, std::move (taps))
{
}

std::string PlayKeys::press (const Key& key)
{
    using Arrow = Key::Arrow;
    const auto isIn = key.arrow == Arrow::up || key.letter == 'i',
               isOut = key.arrow == Arrow::down || key.letter == 'o';
    if (isIn || isOut)
    {
        static_cast<void> (steering.tap (isIn ? BreathPhase::inhale : BreathPhase::exhale));
        return {}; // said by the line itself: words would come at every breath
    }
    if (key.arrow == Arrow::left || key.arrow == Arrow::right)
    {
        steering.move (key.arrow == Arrow::left ? -Steering::aMove : Steering::aMove);
        return key.arrow == Arrow::left ? "back thirty seconds" : "thirty seconds on";
    }
    const auto left = [this] (double seconds)
    { return timeInWords (steering.setTimeLeft (Seconds { seconds }, player.state())); };
    switch (key.letter)
    {
        case ' ': return pause();
        case 't': steering.tooMuch(); return "the pace has stopped; breathe as you like";
        case 'n': steering.skip(); return "on to what comes next";
        case '-': return timeInWords (steering.changeTimeLeft (-Steering::aChange, player.state()));
        case '+':
        case '=': return timeInWords (steering.changeTimeLeft (Steering::aChange, player.state()));
        case '3': return left (180.0);
        case '5': return left (300.0);
        case '0': return left (600.0);
        case 'b': steering.nextBed(); return "the bed: " + steering.beds()[steering.bed()].name;
        case 'v': return voice (-Steering::levelStep.value);
        case 'V': return voice (Steering::levelStep.value);
        case 'w': return bed (-Steering::levelStep.value);
        case 'W': return bed (Steering::levelStep.value);
        case 'q': leaving = true; return {};
        case '?':
        case 'h': return playKeysHelp;
        default: return {};
    }
}

std::string PlayKeys::pause()
{
    const auto isPaused = player.state().phase == engine::PlayerState::Phase::paused;
    steering.setPaused (! isPaused);
    return isPaused ? "going on" : "paused; space goes on";
}

std::string PlayKeys::voice (double by)
{
    steering.setVoiceLevel ({ steering.voiceLevel().value + by });
    return levelInWords ("voice", steering.voiceLevel());
}

std::string PlayKeys::bed (double by)
{
    steering.setBedLevel ({ steering.bedLevel().value + by });
    return levelInWords ("bed", steering.bedLevel());
}

} // namespace slackwater::cli
