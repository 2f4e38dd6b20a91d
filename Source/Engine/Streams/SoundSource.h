// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <atomic>
#include <functional>

namespace slackwater::engine
{

/** Told when a file turns out to be missing, damaged or no sound. On the reader thread. */
using OnFault = std::function<void (Error)>;

/** Whatever the audio thread plays and another thread owns. The audio thread says when it has no more use for it; the
    owner frees it then, never the audio thread. */
class SoundSource
{
public:
    virtual ~SoundSource() = default;

    /** Decodes ahead (reader thread). Returns whether there was anything to do. */
    virtual bool readAhead() { return false; }

    /** Whether this many frames are held, or all there is (any thread). */
    [[nodiscard]] virtual bool isReadAhead (int) const noexcept { return true; }

    void release() noexcept { released.store (true, std::memory_order_release); }
    [[nodiscard]] bool isReleased() const noexcept { return released.load (std::memory_order_acquire); }

private:
    std::atomic<bool> released { false };
};

} // namespace slackwater::engine
