// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <systemd/sd-bus.h>

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace slackwater::test
{

/** A bus of the test's own (dbus-daemon at a socket in a temporary folder), to which DBUS_SYSTEM_BUS_ADDRESS and
    DBUS_SESSION_BUS_ADDRESS point while it lives. */
class PrivateBus
{
public:
    /** Skips the test where dbus-daemon is not installed. */
    PrivateBus();
    ~PrivateBus();
    PrivateBus (const PrivateBus&) = delete;
    PrivateBus& operator= (const PrivateBus&) = delete;

    [[nodiscard]] std::string address() const { return "unix:path=" + (folder / "bus").string(); }

private:
    std::filesystem::path folder;
    pid_t daemon = -1;
};

/** What a system's login service is to those who ask it to stay awake: org.freedesktop.login1 with its Inhibit. */
class FakeLogind
{
public:
    enum class Answer
    {
        yes,
        no,
        none
    };

    explicit FakeLogind (const std::string& busAddress, Answer = Answer::yes);
    ~FakeLogind();
    FakeLogind (const FakeLogind&) = delete;
    FakeLogind& operator= (const FakeLogind&) = delete;

    /** The words of every Inhibit so far: what, who, why, mode. */
    [[nodiscard]] std::vector<std::string> asked();

    /** Whether somebody holds the latest lock. */
    [[nodiscard]] bool isHeld();

    /** Waits until nobody does. False: still held after ten seconds. */
    [[nodiscard]] bool letsGo();

private:
    static int answer (sd_bus_message*, void* self, sd_bus_error*);
    int inhibit (sd_bus_message*);
    [[nodiscard]] bool hungUp (int milliseconds);

    sd_bus* bus = nullptr;
    const Answer kind;
    std::mutex mutex;
    std::vector<std::string> words;
    int watched = -1; // the end that hears when the last holder of the other one has closed it
    std::atomic<bool> shouldStop { false };
    std::thread thread;
};

} // namespace slackwater::test
