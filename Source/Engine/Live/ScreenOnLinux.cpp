// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/ScreenOn.h"

#include "Words/Playing.h"

#include <systemd/sd-bus.h>

#include <cstdint>
#include <utility>

#include <dlfcn.h>

namespace slackwater::engine
{

namespace
{

constexpr std::uint64_t longestWait = 2'000'000; // microseconds
constexpr const char *service = "org.freedesktop.ScreenSaver", *place = "/org/freedesktop/ScreenSaver";

/** The desktop's screen saver, as long as it lives. */
class Desktop
{
public:
    Desktop()
    {
        if (sd_bus_open_user (&bus) < 0)
            return;
        sd_bus_set_method_call_timeout (bus, longestWait);
        const auto why = words::say (words::playing::keepsAwake);
        sd_bus_message* answer = nullptr;
        isHeld = sd_bus_call_method (bus, service, place, service, "Inhibit", nullptr, &answer, "ss", "Slackwater",
                                     why.c_str())
                     >= 0
                 && sd_bus_message_read (answer, "u", &cookie) >= 0;
        sd_bus_message_unref (answer);
    }

    ~Desktop()
    {
        sd_bus_message* message = nullptr;
        if (isHeld && sd_bus_message_new_method_call (bus, &message, service, place, service, "UnInhibit") >= 0
            && sd_bus_message_append (message, "u", cookie) >= 0 && sd_bus_message_set_expect_reply (message, 0) >= 0)
            sd_bus_send (bus, message, nullptr); // who ends does not wait for an answer
        sd_bus_message_unref (message);
        sd_bus_flush_close_unref (bus);
    }

    Desktop (const Desktop&) = delete;
    Desktop& operator= (const Desktop&) = delete;

    bool isHeld = false;

private:
    sd_bus* bus = nullptr;
    std::uint32_t cookie = 0;
};

/** The X server's own saver and the screen's power saving. Whoever has a display has the library for it, mostly; nobody
 * has to. */
class DisplayServer
{
public:
    DisplayServer()
    {
        const auto open = function<void* (*) (const char*)> (x11, "XOpenDisplay");
        const auto query = function<int (*) (void*, int*, int*)> (saver, "XScreenSaverQueryExtension");
        const auto suspend = function<void (*) (void*, int)> (saver, "XScreenSaverSuspend");
        const auto flush = function<int (*) (void*)> (x11, "XFlush");
        int events = 0, errors = 0;
        display =
            open != nullptr && query != nullptr && suspend != nullptr && flush != nullptr ? open (nullptr) : nullptr;
        if (display == nullptr || query (display, &events, &errors) == 0)
            return;
        suspend (display, 1);
        flush (display);
        isHeld = true;
    }

    ~DisplayServer()
    {
        if (const auto close = function<int (*) (void*)> (x11, "XCloseDisplay"); close != nullptr && display != nullptr)
            close (display); // that ends it
    }

    DisplayServer (const DisplayServer&) = delete;
    DisplayServer& operator= (const DisplayServer&) = delete;

    bool isHeld = false;

private:
    template <typename Function>
    static Function function (void* library, const char* name)
    {
        return library != nullptr ? reinterpret_cast<Function> (::dlsym (library, name)) : nullptr;
    }

    // Never closed: libX11 leaves things behind that are called at the program's end.
    void* const x11 = ::dlopen ("libX11.so.6", RTLD_NOW | RTLD_LOCAL);
    void* const saver = ::dlopen ("libXss.so.1", RTLD_NOW | RTLD_LOCAL);
    void* display = nullptr;
};

struct Both
{
    Desktop desktop;
    DisplayServer server;
};

} // namespace

std::shared_ptr<void> keepScreenOn()
{
    auto held = std::make_shared<Both>();
    return held->desktop.isHeld || held->server.isHeld ? std::shared_ptr<void> { std::move (held) } : nullptr;
}

} // namespace slackwater::engine
