// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace slackwater::app
{

/** Whether all that can be pressed is seen while a session plays: for a moment after the pointer moved or a key was
    pressed, then the screen is calm again. */
class ControlsAwake
{
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::seconds longest { 4 };

    void wake (Time now) noexcept { lastWake = now; }
    [[nodiscard]] bool at (Time now) const noexcept { return lastWake && now - *lastWake < longest; }

private:
    std::optional<Time> lastWake;
};

} // namespace slackwater::app
