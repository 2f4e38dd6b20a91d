// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/BackgroundSession.h"

#include "Words/Breath.h"
#include "Words/Plans.h"

#include <exception>
#include <utility>

namespace slackwater::practice
{

BackgroundSession::BackgroundSession (Wish wish, std::function<void (const Result<Begun>&)> began)
    : onProblem (wish.onProblem), thread ([this] { run(); })
{
    put ([this, wish = std::move (wish), began = std::move (began)] { began (startUnlessItBreaks (wish)); });
}

BackgroundSession::~BackgroundSession()
{
    finish();
    {
        const std::lock_guard lock { mutex };
        shouldEnd = true;
    }
    changed.notify_one();
    thread.join();
}

Result<BackgroundSession::Begun> BackgroundSession::start (const Wish& wish)
{
    auto prepared = wish.prepare();
    if (! prepared)
        return fail (prepared.error());
    auto breath = listenTo (usualBreath (prepared->profile), prepared->profile);
    if (! breath) // another source can be chosen, and the session begun with that: no device has failed
        return fail (ErrorKind::usage, {}, {}, words::breath::sourceTaken, breath.error().problem);
    Begun begun { prepared->plan, breath->taps };
    const auto started = session.start ({ .session = std::move (*prepared),
                                          .breath = std::move (*breath),
                                          .unfinished = wish.unfinished,
                                          .outputDevice = wish.outputDevice,
                                          .inputDevice = wish.inputDevice,
                                          .recording = wish.recording,
                                          .onFault = onProblem });
    if (! started)
        return fail (started.error());
    return begun;
}

/** A library, or a pack nobody thought of, may throw here: the window hears of it, and lives on. */
Result<BackgroundSession::Begun> BackgroundSession::startUnlessItBreaks (const Wish& wish)
{
    try
    {
        return start (wish);
    }
    catch (const std::exception& problem)
    {
        return fail (ErrorKind::input, {}, {}, words::plans::brokeDown, problem.what());
    }
}

void BackgroundSession::post (std::function<void (engine::LivePlayer&)> task)
{
    put ([this, task = std::move (task)] { task (session.player()); });
}

void BackgroundSession::finish()
{
    if (std::exchange (isFinishing, true))
        return;
    put ([this]
    {
        const auto kept = session.finish();
        for (const auto* each : { &kept.history, &kept.files })
            if (! *each && onProblem)
                onProblem (each->error());
    });
}

void BackgroundSession::put (Task task)
{
    {
        const std::lock_guard lock { mutex };
        tasks.push_back (std::move (task));
    }
    changed.notify_one();
}

void BackgroundSession::run()
{
    for (;;)
    {
        Task task;
        {
            std::unique_lock lock { mutex };
            changed.wait (lock, [this] { return shouldEnd || ! tasks.empty(); });
            if (tasks.empty())
                return;
            task = std::move (tasks.front());
            tasks.pop_front();
        }
        task();
    }
}

} // namespace slackwater::practice
