// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeScreenSaver.h"
#include "Support/Catch.h"

#include <chrono>

namespace slackwater::test
{

FakeScreenSaver::FakeScreenSaver (const std::string& busAddress, Answer answerKind) : kind (answerKind)
{
    REQUIRE (sd_bus_new (&bus) >= 0);
    REQUIRE (sd_bus_set_address (bus, busAddress.c_str()) >= 0);
    REQUIRE (sd_bus_set_bus_client (bus, 1) >= 0);
    REQUIRE (sd_bus_start (bus) >= 0);
    REQUIRE (sd_bus_add_object (bus, nullptr, "/org/freedesktop/ScreenSaver", answer, this) >= 0);
    REQUIRE (sd_bus_request_name (bus, "org.freedesktop.ScreenSaver", 0) >= 0);
    thread = std::thread ([this]
    {
        constexpr std::uint64_t lookForTheEnd = 20'000; // microseconds
        while (! shouldStop)
            if (sd_bus_process (bus, nullptr) == 0)
                sd_bus_wait (bus, lookForTheEnd);
    });
}

FakeScreenSaver::~FakeScreenSaver()
{
    shouldStop = true;
    thread.join();
    sd_bus_flush_close_unref (bus);
}

int FakeScreenSaver::answer (sd_bus_message* message, void* self, sd_bus_error*)
{
    constexpr const char* name = "org.freedesktop.ScreenSaver";
    if (sd_bus_message_is_method_call (message, name, "Inhibit") > 0)
        return static_cast<FakeScreenSaver*> (self)->inhibit (message);
    if (sd_bus_message_is_method_call (message, name, "UnInhibit") > 0)
        return static_cast<FakeScreenSaver*> (self)->release (message);
    return 0;
}

int FakeScreenSaver::inhibit (sd_bus_message* message)
{
    const char *who = nullptr, *why = nullptr;
    if (const auto bad = sd_bus_message_read (message, "ss", &who, &why); bad < 0)
        return bad;
    const std::scoped_lock lock (mutex);
    words.insert (words.end(), { who, why });
    if (kind == Answer::none)
        return 1;
    if (kind == Answer::no)
        return sd_bus_reply_method_errorf (message, SD_BUS_ERROR_ACCESS_DENIED, "not you");
    cookies.insert (++last);
    return sd_bus_reply_method_return (message, "u", last);
}

int FakeScreenSaver::release (sd_bus_message* message)
{
    unsigned cookie = 0;
    if (const auto bad = sd_bus_message_read (message, "u", &cookie); bad < 0)
        return bad;
    const std::scoped_lock lock (mutex);
    cookies.erase (cookie);
    return 1;
}

std::vector<std::string> FakeScreenSaver::asked()
{
    const std::scoped_lock lock (mutex);
    return words;
}

std::size_t FakeScreenSaver::held()
{
    const std::scoped_lock lock (mutex);
    return cookies.size();
}

bool FakeScreenSaver::letsGo()
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds { 10 };
    while (held() > 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for (std::chrono::milliseconds { 10 });
    return held() == 0;
}

} // namespace slackwater::test
