// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"
#include "Model/Units.h"

#include <cerrno>
#include <cmath>
#include <ctime>
#include <semaphore.h>

namespace slackwater::engine
{

/** Lets the audio callback wake a thread that sleeps: sem_post() neither locks nor allocates, and POSIX allows it even
   in signal handlers. (std::counting_semaphore of libstdc++ 12 may spin; condition variables need a lock.) */
class WakeUp
{
public:
    WakeUp() noexcept { sem_init (&semaphore, 0, 0); }
    ~WakeUp() { sem_destroy (&semaphore); }
    WakeUp (const WakeUp&) = delete;
    WakeUp& operator= (const WakeUp&) = delete;

    void wake() noexcept SLACKWATER_NONBLOCKING { sem_post (&semaphore); }

    /** Sleeps until somebody wakes, or `most` has passed. Several wakes meanwhile count as one. */
    void wait (Seconds most) noexcept
    {
        timespec until {};
        clock_gettime (CLOCK_REALTIME, &until);
        const auto nanoseconds = until.tv_nsec + std::llround (most.count() * 1.0e9);
        until.tv_sec += nanoseconds / 1'000'000'000;
        until.tv_nsec = nanoseconds % 1'000'000'000;
        while (sem_timedwait (&semaphore, &until) != 0 && errno == EINTR)
        {
        }
        while (sem_trywait (&semaphore) == 0)
        {
        }
    }

private:
    sem_t semaphore;
};

} // namespace slackwater::engine
