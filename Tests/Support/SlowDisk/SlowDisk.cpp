// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program before all else (LD_PRELOAD), this makes one file lie on a slow disk: SLOW_DISK_FILE gives five
// megabytes a second, every twentieth read takes fifty milliseconds more, and after SLOW_DISK_BYTES there is a stall of
// SLOW_DISK_STALL seconds, once; or, where that is "gone", the disk gives nothing any more.
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

constexpr double bytesPerSecond = 5.0e6, hitch = 0.05;
constexpr int readsToAHitch = 20;

double wish (const char* name)
{
    const auto* text = std::getenv (name);
    return text != nullptr ? std::atof (text) : 0.0;
}

bool isSlow (int file)
{
    static const struct stat wanted = []
    {
        struct stat status {};
        const auto* path = std::getenv ("SLOW_DISK_FILE");
        if (path == nullptr || ::stat (path, &status) != 0)
            status = {};
        return status;
    }();
    struct stat status {};
    return wanted.st_ino != 0 && ::fstat (file, &status) == 0 && status.st_ino == wanted.st_ino
           && status.st_dev == wanted.st_dev;
}

void wait (double seconds) { std::this_thread::sleep_for (std::chrono::duration<double> (seconds)); }

} // namespace

extern "C" ssize_t read (int file, void* into, size_t count)
{
    static std::atomic<int> reads { 0 };
    static std::atomic<long long> bytes { 0 };
    static std::atomic<bool> hasStalled { false };
    static const auto goes =
        std::getenv ("SLOW_DISK_STALL") != nullptr && std::string_view (std::getenv ("SLOW_DISK_STALL")) == "gone";
    if (goes && hasStalled && isSlow (file))
    {
        errno = EIO;
        return -1;
    }
    const auto got = ::syscall (SYS_read, file, into, count);
    if (got <= 0 || ! isSlow (file))
        return got;
    wait (static_cast<double> (got) / bytesPerSecond + (++reads % readsToAHitch == 0 ? hitch : 0.0));
    if (static_cast<double> (bytes += got) > wish ("SLOW_DISK_BYTES") && ! hasStalled.exchange (true))
        wait (wish ("SLOW_DISK_STALL"));
    return got;
}
