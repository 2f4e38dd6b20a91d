// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace slackwater::soak
{

/** Chance that comes out the same for the same seed on every machine (the standard's distributions do not). */
class Chance
{
public:
    explicit Chance (std::uint64_t seed) : generator (seed) {}

    [[nodiscard]] double between (double low, double high)
    {
        return low + (high - low) * (static_cast<double> (generator() >> 11) * 0x1.0p-53);
    }
    [[nodiscard]] int among (int count) { return static_cast<int> (between (0.0, count)); }
    [[nodiscard]] bool happens (double share) { return between (0.0, 1.0) < share; }
    [[nodiscard]] std::uint64_t seed() { return generator(); }

    template <typename Value>
    [[nodiscard]] const Value& oneOf (const std::vector<Value>& values)
    {
        return values[static_cast<std::size_t> (among (static_cast<int> (values.size())))];
    }

private:
    std::mt19937_64 generator;
};

} // namespace slackwater::soak
