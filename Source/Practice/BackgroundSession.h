// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Practice/RunningSession.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace slackwater::practice
{

/** A session on a thread of its own: planning it, opening devices and fading out take their time there, and a window
   never waits. All calls from one thread, the window's. Destroying it fades out, keeps what was played, and waits. */
class BackgroundSession
{
public:
    /** What a session in the background is to play. */
    struct Wish
    {
        std::function<Result<PreparedSession>()> prepare; // on its thread
        std::optional<storage::Unfinished> unfinished;    // it goes on from where that one was cut off
        std::string outputDevice, inputDevice;
        RecordingWish recording;
        std::function<void (const Error&)> onProblem; // on its threads: what could not be played or kept
    };

    struct Begun
    {
        Plan plan;
        std::shared_ptr<breath::Taps> taps; // where keys tell the breath; null when they do not
    };

    /** The breath comes from where the person's profile says. `began` is called once, on its thread. */
    BackgroundSession (Wish, std::function<void (const Result<Begun>&)> began);
    ~BackgroundSession();
    BackgroundSession (const BackgroundSession&) = delete;
    BackgroundSession& operator= (const BackgroundSession&) = delete;

    /** Done in turn, on its thread: what Steering needs to reach the player. */
    void post (std::function<void (engine::LivePlayer&)>);

    /** Fades out and keeps it, in its own time; destroying it later need not wait. */
    void finish();

    /** After it has begun. */
    [[nodiscard]] engine::PlayerState state() { return session.player().state(); }
    [[nodiscard]] storage::BreathChange breath() const { return session.breath(); }

private:
    using Task = std::function<void()>;

    [[nodiscard]] Result<Begun> start (const Wish&);
    [[nodiscard]] Result<Begun> startUnlessItBreaks (const Wish&);
    void put (Task);
    void run();

    bool isFinishing = false;
    std::function<void (const Error&)> onProblem;
    RunningSession session;
    std::mutex mutex; // guards the two below
    std::deque<Task> tasks;
    bool shouldEnd = false;
    std::condition_variable changed;
    std::thread thread;
};

} // namespace slackwater::practice
