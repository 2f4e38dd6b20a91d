// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace slackwater::breath
{

/** A UDP socket on this machine's loopback address: no other machine can reach it. Never waits. */
class LoopbackSocket
{
public:
    /** Port 0: any free one. Nothing: the port is taken. */
    [[nodiscard]] static std::optional<LoopbackSocket> bind (std::uint16_t port);
    ~LoopbackSocket();
    LoopbackSocket (LoopbackSocket&&) noexcept;
    LoopbackSocket& operator= (LoopbackSocket&&) noexcept;

    [[nodiscard]] std::uint16_t port() const noexcept { return number; }

    /** The next packet that has come, as far as there is room: how long it is; 0: none has. */
    [[nodiscard]] std::size_t receive (std::span<char> room);

private:
    LoopbackSocket() = default;

    int handle = -1;
    std::uint16_t number = 0;
};

} // namespace slackwater::breath
