// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/LoopbackSocket.h"

#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace slackwater::breath
{

std::optional<LoopbackSocket> LoopbackSocket::bind (std::uint16_t port)
{
    LoopbackSocket bound;
    bound.handle = ::socket (AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (bound.handle < 0)
        return {};
    sockaddr_in address {};
    socklen_t length = sizeof (address);
    address.sin_family = AF_INET;
    address.sin_port = htons (port);
    address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
    if (::bind (bound.handle, reinterpret_cast<sockaddr*> (&address), length) != 0
        || ::getsockname (bound.handle, reinterpret_cast<sockaddr*> (&address), &length) != 0)
        return {};
    bound.number = ntohs (address.sin_port);
    return bound;
}

LoopbackSocket::LoopbackSocket (LoopbackSocket&& other) noexcept
    : handle (std::exchange (other.handle, -1)), number (other.number)
{
}

LoopbackSocket& LoopbackSocket::operator= (LoopbackSocket&& other) noexcept
{
    std::swap (handle, other.handle);
    std::swap (number, other.number);
    return *this;
}

LoopbackSocket::~LoopbackSocket()
{
    if (handle >= 0)
        ::close (handle);
}

std::size_t LoopbackSocket::receive (std::span<char> room)
{
    const auto length = ::recv (handle, room.data(), room.size(), 0);
    return length > 0 ? static_cast<std::size_t> (length) : 0;
}

} // namespace slackwater::breath
