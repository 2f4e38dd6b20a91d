// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"

#include "Support/Skip.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <utility>
#include <fstream>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace slackwater::app
{

namespace
{

/** Asks again and again, for some time, until it is so. */
template <typename Condition>
bool waitUntil (Condition condition, int seconds)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds { seconds };
    while (! condition())
    {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for (std::chrono::milliseconds { 100 });
    }
    return true;
}

void end (pid_t process)
{
    int status = 0;
    kill (process, SIGTERM);
    if (! waitUntil ([&] { return waitpid (process, &status, WNOHANG) == process; }, 5))
    {
        kill (process, SIGKILL);
        waitpid (process, &status, 0);
    }
}

/** A new folder; the test is skipped where a desk cannot be set up. */
std::filesystem::path placeForDesk()
{
    for (const std::string tool : { "Xvfb", "xdotool", "import", "jackd" })
        if (std::system (("command -v " + tool + " >/dev/null 2>&1").c_str()) != 0)
            test::skip ("window", tool + " is not installed (Debian: xvfb, xdotool, imagemagick, jackd2)");
    auto pattern = (std::filesystem::temp_directory_path() / "slackwater-window-XXXXXX").string();
    REQUIRE (mkdtemp (pattern.data()) != nullptr);
    return pattern;
}

} // namespace

Desk::Desk (const std::string& pixels) : place (placeForDesk())
{
    setenv ("SLACKWATER_HOME", (place / "home").c_str(), 1);

    // Xvfb takes a free display and says which.
    const auto number = (place / "display").string();
    start (screen,
           { "/bin/sh", "-c",
             "exec Xvfb -displayfd 3 -screen 0 " + pixels + "x24 -noreset -nolisten tcp 3>'" + number + "'" },
           "xvfb.log");
    std::string display;
    REQUIRE (waitUntil ([&]
    {
        std::ifstream file { number };
        return static_cast<bool> (file >> display);
    }, 30));
    display = ":" + display;
    setenv ("DISPLAY", display.c_str(), 1);
    REQUIRE (sound.isRunning());
}

Desk::Process::~Process()
{
    if (id > 0)
        end (id);
}

Desk::~Desk()
{
    if (isRunning())
        end (std::exchange (program.id, -1));
    std::error_code ignored;
    std::filesystem::remove_all (place, ignored);
}

void Desk::start (Process& process, const std::vector<std::string>& command, const std::string& log)
{
    process.id = fork();
    REQUIRE (process.id >= 0);
    if (process.id == 0)
    {
        const auto out = ::open ((place / log).c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
        dup2 (out, 1);
        dup2 (out, 2);
        std::vector<char*> arguments;
        for (const auto& part : command)
            arguments.push_back (const_cast<char*> (part.c_str()));
        arguments.push_back (nullptr);
        execvp (arguments[0], arguments.data());
        _exit (127);
    }
}

std::string Desk::outputOf (const std::string& command) const
{
    std::string text;
    std::array<char, 256> part {};
    auto* pipe = popen ((command + " 2>/dev/null").c_str(), "r");
    REQUIRE (pipe != nullptr);
    while (std::fgets (part.data(), part.size(), pipe) != nullptr)
        text += part.data();
    pclose (pipe);
    return text;
}

void Desk::open (std::vector<std::string> arguments)
{
    arguments.insert (arguments.begin(), SLACKWATER_BIN_DIR "/slackwater");
    start (program, arguments, "slackwater.log");
    REQUIRE (waitUntil ([&]
    {
        window = outputOf ("xdotool search --onlyvisible --name '^Slackwater$' | head -n 1");
        window.erase (window.find_last_not_of ('\n') + 1);
        return ! window.empty() || ! isRunning();
    }, 60));
    REQUIRE (! window.empty());
    // There is no window manager here that would give it the keyboard.
    (void) outputOf ("xdotool windowfocus --sync " + window);
}

Desk::Place Desk::where() const
{
    const auto said = outputOf ("xdotool getwindowgeometry --shell " + window);
    Place found;
    const auto at = said.find ("X=");
    REQUIRE (at != std::string::npos);
    REQUIRE (std::sscanf (said.c_str() + at, "X=%d\nY=%d\nWIDTH=%d\nHEIGHT=%d", &found.x, &found.y, &found.width,
                          &found.height)
             == 4);
    return found;
}

void Desk::press (const std::string& key)
{
    (void) outputOf ("xdotool windowfocus " + window);
    (void) outputOf ("xdotool key " + key);
}

void Desk::click (int x, int y)
{
    (void) outputOf ("xdotool mousemove --window " + window + " " + std::to_string (x) + " " + std::to_string (y)
                     + " sleep 0.2 click 1");
}

void Desk::hold (const std::string& key, double seconds)
{
    (void) outputOf ("xdotool windowfocus " + window);
    (void) outputOf ("xdotool keydown " + key + " sleep " + std::to_string (seconds) + " keyup " + key);
}

void Desk::move (int x, int y)
{
    (void) outputOf ("xdotool mousemove --window " + window + " " + std::to_string (x) + " " + std::to_string (y));
}

std::filesystem::path Desk::picture (const std::string& name)
{
    const auto file = place / (name + ".png");
    (void) outputOf ("import -window " + window + " '" + file.string() + "'");
    if (const auto* keep = std::getenv ("SLACKWATER_PICTURES"))
        std::filesystem::copy_file (file, std::filesystem::path { keep } / file.filename(),
                                    std::filesystem::copy_options::overwrite_existing);
    return file;
}

std::filesystem::path Desk::pictureAtRest (const std::string& name)
{
    std::string before;
    REQUIRE (waitUntil ([&]
    {
        auto now = outputOf ("import -window " + window + " rgb:- | md5sum");
        return std::exchange (before, now) == now;
    }, patience));
    return picture (name);
}

void Desk::terminate (int signal) const { ::kill (program.id, signal); }

bool Desk::isRunning()
{
    if (program.id <= 0)
        return false;
    int status = 0;
    if (waitpid (program.id, &status, WNOHANG) != program.id)
        return true;
    exitCode = WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status);
    program.id = -1;
    return false;
}

void Desk::kill()
{
    ::kill (program.id, SIGKILL);
    ::waitpid (program.id, nullptr, 0);
    program.id = -1;
    sound.kill();
    sound.start ({});
    REQUIRE (sound.isRunning());
}

int Desk::waitForEnd (int seconds)
{
    return waitUntil ([&] { return ! isRunning(); }, seconds) ? exitCode : -1;
}

} // namespace slackwater::app
