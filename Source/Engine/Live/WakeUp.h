// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"
#include "Model/Units.h"

#include <memory>

namespace slackwater::engine
{

/** Lets the audio callback wake a thread that sleeps, without locking or allocating. The system's own semaphore:
    std::counting_semaphore of libstdc++ 12 may spin, and condition variables need a lock. */
class WakeUp
{
public:
    WakeUp();
    ~WakeUp();
    WakeUp (const WakeUp&) = delete;
    WakeUp& operator= (const WakeUp&) = delete;

    void wake() noexcept SLACKWATER_NONBLOCKING;

    /** Sleeps until somebody wakes, or `most` has passed. Several wakes meanwhile count as one. */
    void wait (Seconds most) noexcept;

private:
    struct Semaphore;
    const std::unique_ptr<Semaphore> own;
};

} // namespace slackwater::engine
