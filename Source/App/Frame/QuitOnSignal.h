// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "System/Interrupt.h"

#include <juce_events/juce_events.h>

#include <functional>
#include <utility>

namespace slackwater::app
{

/** A logout, a polite kill, a terminal that closes: no crash. The program ends in order, the session fades out and is
   kept as one that was left, and nobody is asked to go on with it. Made once JUCE has set up its own signals. */
class QuitOnSignal final : private juce::Timer
{
public:
    explicit QuitOnSignal (std::function<void()> q) : quit (std::move (q))
    {
        system::watchForInterrupts();
        startTimerHz (10);
    }
    ~QuitOnSignal() override { stopTimer(); }
    QuitOnSignal (const QuitOnSignal&) = delete;
    QuitOnSignal& operator= (const QuitOnSignal&) = delete;

private:
    void timerCallback() override
    {
        if (! system::isInterrupted())
            return;
        stopTimer();
        quit();
    }

    std::function<void()> quit;
};

} // namespace slackwater::app
