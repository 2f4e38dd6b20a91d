// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/WakeUp.h"

#include <cerrno>
#include <cmath>
#include <ctime>
#include <semaphore.h>

namespace slackwater::engine
{

// sem_post() neither locks nor allocates, and POSIX allows it even in signal handlers.
struct WakeUp::Semaphore
{
    Semaphore() noexcept { sem_init (&semaphore, 0, 0); }
    ~Semaphore() { sem_destroy (&semaphore); }
    Semaphore (const Semaphore&) = delete;
    Semaphore& operator= (const Semaphore&) = delete;

    sem_t semaphore;
};

WakeUp::WakeUp() : own (std::make_unique<Semaphore>()) {}
WakeUp::~WakeUp() = default;

void WakeUp::wake() noexcept SLACKWATER_NONBLOCKING { sem_post (&own->semaphore); }

void WakeUp::wait (Seconds most) noexcept
{
    timespec until {};
    clock_gettime (CLOCK_MONOTONIC, &until); // somebody may set the other clock meanwhile
    const auto nanoseconds = until.tv_nsec + std::llround (most.count() * 1.0e9);
    until.tv_sec += nanoseconds / 1'000'000'000;
    until.tv_nsec = nanoseconds % 1'000'000'000;
    while (sem_clockwait (&own->semaphore, CLOCK_MONOTONIC, &until) != 0 && errno == EINTR)
    {
    }
    while (sem_trywait (&own->semaphore) == 0)
    {
    }
}

} // namespace slackwater::engine
