// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Context.h"
#include "App/Frame/MainView.h"
#include "App/Frame/Room.h"

#include <cstdlib>
#include <functional>
#include <memory>
#include <vector>

namespace slackwater::app
{

/** Which room is seen: one screen, and at most one sheet over it. Only these are updated, and only they get keys. Knows
    none of them by name but for Help, which is one key away from everywhere. */
class Router final : private juce::Timer
{
public:
    Router (MainView&, std::function<void()> quit);
    ~Router() override;

    /** All there are, before any is shown. */
    void furnish (std::vector<std::unique_ptr<Room>>);

    /** From now on what is seen is updated so often a second. */
    void start (int picturesPerSecond) { startTimerHz (picturesPerSecond); }

    /** The one room of that type. */
    template <typename R>
    [[nodiscard]] R& room() const
    {
        for (const auto& each : rooms)
            if (auto* wanted = dynamic_cast<R*> (each.get()))
                return *wanted;
        std::abort(); // it is missing in Rooms.cpp
    }

    void show (Room& screen);  // nothing lies over it
    void toggle (Room& sheet); // lays it over the screen, or takes it away when it lies there
    template <typename R>
    void toggle()
    {
        toggle (room<R>());
    }
    void close(); // takes away what lies over the screen

    /** Somebody closes the window; the screen may ask first. */
    void closeWindow();

    /** The program ends, whatever is seen. */
    void quit() const { onQuit(); }

    [[nodiscard]] const Room* screen() const noexcept { return screenNow; }

    /** Another picture is due: what is seen is made anew. */
    void update();

    /** What is seen is told that something the rooms share was changed. */
    void changed();

private:
    void timerCallback() override { update(); }
    void notice (const juce::KeyPress*);
    [[nodiscard]] bool keyPressed (const juce::KeyPress&);

    MainView& view;
    std::function<void()> onQuit;
    std::vector<std::unique_ptr<Room>> rooms;
    Room *screenNow = nullptr, *sheetNow = nullptr;
};

} // namespace slackwater::app
