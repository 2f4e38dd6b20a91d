// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/MainView.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace slackwater::app
{

/** Makes a room's component inside the window, and lets it show a value. */
using Drawing = std::function<std::unique_ptr<juce::Component> (MainView&)>;

template <typename Component, typename View>
[[nodiscard]] Drawing drawing (View view)
{
    return [view] (MainView& window)
    {
        auto made = std::make_unique<Component>();
        window.hold (*made);
        for (int i = 0; i < 40; ++i) // the ring comes to rest
            made->show (view);
        return made;
    };
}

/** A state of the window, and what it is called. */
struct Sketch
{
    std::string name;
    Drawing screen, over = {}; // over: empty where nothing lies over the screen
};

/** One of each state that a person may meet, with names as long as an author may make them. */
[[nodiscard]] std::vector<Sketch> sketches();

} // namespace slackwater::app
