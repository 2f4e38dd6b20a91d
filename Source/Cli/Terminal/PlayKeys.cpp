// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/PlayKeys.h"

#include "Words/Lengths.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <cmath>

namespace slackwater::cli
{

namespace
{

using practice::Steering;

std::string timeInWords (Seconds left)
{
    return words::say (words::terminal::aboutFromHere, words::wholeMinutes (left.count()));
}

std::string levelInWords (const words::Sentence<words::Count>& plain, const words::Sentence<words::Count>& louder,
                          Decibels level)
{
    const auto whole = std::lround (level.value);
    return words::say (whole > 0 ? louder : plain, whole);
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
        return words::say (key.arrow == Arrow::left ? words::terminal::thirtyBack : words::terminal::thirtyOn);
    }
    const auto left = [this] (double seconds)
    { return timeInWords (steering.setTimeLeft (Seconds { seconds }, player.state())); };
    switch (key.letter)
    {
        case ' ': return pause();
        case 't':
            steering.tooMuch();
            return words::say (steering.hasPacing() ? words::terminal::paceHasStopped : words::terminal::asYouLike);
        case 'p': return paceAgain();
        case 'n': steering.skip(); return words::say (words::terminal::onToNext);
        case '-': return timeInWords (steering.changeTimeLeft (-Steering::aChange, player.state()));
        case '+':
        case '=': return timeInWords (steering.changeTimeLeft (Steering::aChange, player.state()));
        case '3': return left (180.0);
        case '5': return left (300.0);
        case '0': return left (600.0);
        case 'b': steering.nextBed(); return words::say (words::terminal::bedIs, steering.beds()[steering.bed()].name);
        case 'v': return voice (-Steering::levelStep.value);
        case 'V': return voice (Steering::levelStep.value);
        case 'w': return bed (-Steering::levelStep.value);
        case 'W': return bed (Steering::levelStep.value);
        case 'q': leaving = true; return {};
        case '?':
        case 'h': return words::say (words::usage::playKeys);
        default: return {};
    }
}

std::string PlayKeys::pause()
{
    const auto isPaused = player.state().phase == engine::PlayerState::Phase::paused;
    steering.setPaused (! isPaused);
    return words::say (isPaused ? words::terminal::goingOn : words::terminal::paused);
}

std::string PlayKeys::paceAgain()
{
    if (! steering.paceIsOff())
        return {};
    steering.paceAgain();
    return words::say (words::terminal::paceAgain);
}

std::string PlayKeys::voice (double by)
{
    steering.setVoiceLevel ({ steering.voiceLevel().value + by });
    return levelInWords (words::terminal::voiceLevel, words::terminal::voiceLouder, steering.voiceLevel());
}

std::string PlayKeys::bed (double by)
{
    steering.setBedLevel ({ steering.bedLevel().value + by });
    return levelInWords (words::terminal::bedLevel, words::terminal::bedLouder, steering.bedLevel());
}

} // namespace slackwater::cli
