// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Support/Jack/JackServer.h"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace slackwater::app
{

/** A display and a sound server in memory, and the window's program between them. Everything that is started is ended
   by its own process id. */
class Desk
{
public:
    /** How long what comes by itself may take, on a very busy machine. */
    static constexpr int patience = 120; // seconds

    /** On a screen of so many pixels. */
    explicit Desk (const std::string& pixels = "1280x800");
    ~Desk();
    Desk (const Desk&) = delete;
    Desk& operator= (const Desk&) = delete;

    /** Starts build/bin/slackwater; waits until its window is there. */
    void open (std::vector<std::string> arguments);

    /** Where the window lies on the screen, and how large it is, in pixels. */
    struct Place
    {
        int x = 0, y = 0, width = 0, height = 0;
    };
    [[nodiscard]] Place where() const;

    /** Sends keys to the window, as xdotool names them. */
    void press (const std::string& key);

    /** Holds a key down, as long as a breath takes. */
    void hold (const std::string& key, double seconds);

    /** Clicks inside the window. */
    void click (int x, int y);

    /** Only moves the pointer there. */
    void move (int x, int y);

    /** A picture of the window, written into the test's folder. */
    [[nodiscard]] std::filesystem::path picture (const std::string& name);

    /** Waits for the program to end by itself; its exit code, or -1 when it has not within the time. */
    [[nodiscard]] int waitForEnd (int seconds);

    /** Waits until nothing on it moves any more: what was asked for has come, however slow the machine is. */
    [[nodiscard]] std::filesystem::path pictureAtRest (const std::string& name);

    /** As a logout does. */
    void terminate (int signal) const;

    /** As a crash would: at once. The sound server begins anew: it waits for ever for a client that vanishes in its
     * turn. */
    void kill();

    [[nodiscard]] bool isRunning();
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return place; }

private:
    /** A process that ends with it. */
    struct Process
    {
        ~Process();
        pid_t id = -1;
    };

    [[nodiscard]] std::string outputOf (const std::string& command) const;
    void start (Process&, const std::vector<std::string>& command, const std::string& log);

    std::filesystem::path place;
    Process screen;
    test::JackServer sound;
    std::string window;
    Process program;
    int exitCode = -1;
};

} // namespace slackwater::app
