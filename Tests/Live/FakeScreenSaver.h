// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <systemd/sd-bus.h>

#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace slackwater::test
{

/** What a desktop is to those who ask it to leave the screen on: org.freedesktop.ScreenSaver with Inhibit and
 * UnInhibit. */
class FakeScreenSaver
{
public:
    enum class Answer
    {
        yes,
        no,
        none
    };

    explicit FakeScreenSaver (const std::string& busAddress, Answer = Answer::yes);
    ~FakeScreenSaver();
    FakeScreenSaver (const FakeScreenSaver&) = delete;
    FakeScreenSaver& operator= (const FakeScreenSaver&) = delete;

    /** The words of every Inhibit so far: who, why. */
    [[nodiscard]] std::vector<std::string> asked();

    /** How many now keep the screen on. */
    [[nodiscard]] std::size_t held();

    /** Waits until nobody does. False: somebody still does after ten seconds. */
    [[nodiscard]] bool letsGo();

private:
    static int answer (sd_bus_message*, void* self, sd_bus_error*);
    int inhibit (sd_bus_message*);
    int release (sd_bus_message*);

    sd_bus* bus = nullptr;
    const Answer kind;
    std::mutex mutex;
    std::vector<std::string> words;
    std::set<unsigned> cookies;
    unsigned last = 40;
    std::atomic<bool> shouldStop { false };
    std::thread thread;
};

} // namespace slackwater::test
