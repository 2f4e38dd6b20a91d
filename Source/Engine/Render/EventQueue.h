// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"

#include <array>
#include <atomic>
#include <cstddef>

namespace slackwater::engine
{

/** Plain values from one thread to another without locks: one producer, one consumer. */
template <typename Value, std::size_t size>
class EventQueue
{
    static_assert ((size & (size - 1)) == 0, "a power of two");

public:
    [[nodiscard]] bool push (const Value& value) noexcept
    {
        const auto at = written.load (std::memory_order_relaxed);
        if (at - taken.load (std::memory_order_acquire) == size)
            return false;
        store[at & (size - 1)] = value;
        written.store (at + 1, std::memory_order_release);
        return true;
    }

    [[nodiscard]] bool pop (Value& value) noexcept SLACKWATER_NONBLOCKING
    {
        const auto at = taken.load (std::memory_order_relaxed);
        if (at == written.load (std::memory_order_acquire))
            return false;
        value = store[at & (size - 1)];
        taken.store (at + 1, std::memory_order_release);
        return true;
    }

    [[nodiscard]] bool isFull() const noexcept
    {
        return written.load (std::memory_order_relaxed) - taken.load (std::memory_order_acquire) == size;
    }

private:
    std::array<Value, size> store {};
    alignas (64) std::atomic<std::size_t> written { 0 };
    alignas (64) std::atomic<std::size_t> taken { 0 };
};

} // namespace slackwater::engine
