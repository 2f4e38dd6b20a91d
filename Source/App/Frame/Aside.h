// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_events/juce_events.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace slackwater::app
{

/** What may take long, done on a thread of its own, and answered on the message thread. What is quick is answered
   before run() returns: the window waits for it no longer than an eye would notice, so nothing flickers. What is asked
   for later takes the place of what was asked before. Destroying it waits for what still works.

    Threads: the message thread only. */
class Aside
{
public:
    static constexpr std::chrono::milliseconds unnoticed { 120 };

    Aside() = default;
    ~Aside()
    {
        wanted.reset();
        for (auto& worker : workers)
            worker.thread.join();
    }
    Aside (const Aside&) = delete;
    Aside& operator= (const Aside&) = delete;

    /** `work` elsewhere; what it returns is given to `then`, here. `patience`: so long the window waits for it. */
    template <typename Work, typename Then>
    void run (Work work, Then then, std::chrono::milliseconds patience = unnoticed)
    {
        using Done = std::invoke_result_t<Work>;
        struct Task
        {
            std::mutex mutex;
            std::condition_variable isThere;
            std::optional<Done> done;
            bool isLate = false;
        };
        const auto task = std::make_shared<Task>();
        wanted = std::make_shared<int> (0);
        sendHome();
        const auto isOver = std::make_shared<std::atomic<bool>> (false);
        std::thread thread (
            [task, isOver, work = std::move (work), then, stillWanted = std::weak_ptr { wanted }]() mutable
        {
            auto done = work();
            const std::scoped_lock lock (task->mutex);
            task->done = std::move (done);
            isOver->store (true); // it only has to say so
            if (! task->isLate)
                return task->isThere.notify_one();
            juce::MessageManager::callAsync ([task, then = std::move (then), stillWanted = std::move (stillWanted)]
            {
                if (! stillWanted.expired())
                    then (std::move (*task->done));
            });
        });
        workers.push_back ({ std::move (thread), isOver });

        std::unique_lock lock (task->mutex);
        task->isThere.wait_for (lock, patience, [&] { return task->done.has_value(); });
        task->isLate = ! task->done.has_value();
        lock.unlock();
        if (! task->isLate)
            then (std::move (*task->done));
    }

private:
    struct Worker
    {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> isOver;
    };

    /** Those who are done. */
    void sendHome()
    {
        std::erase_if (workers, [] (auto& worker)
        {
            if (worker.isOver->load())
                worker.thread.join();
            return ! worker.thread.joinable();
        });
    }

    std::shared_ptr<int> wanted; // expires when something else is
    std::vector<Worker> workers;
};

} // namespace slackwater::app
