// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <string>
#include <vector>

namespace slackwater::app
{

/** Where to from here. */
enum class Way
{
    again, // the same once more
    back,  // what could be done before
    choose,
    packs,
    settings
};

/** One of the buttons. */
struct WayView
{
    Way way = Way::choose;
    std::string words;

    bool operator== (const WayView&) const = default;
};

/** What cannot be done, and what would help. */
struct TroubleView
{
    std::string title, words, remedy;
    std::vector<WayView> ways; // the first is what most people want

    bool operator== (const TroubleView&) const = default;
};

/** `backTo`: the pack that can be opened instead; empty where there is none, or none is needed. */
[[nodiscard]] TroubleView troubleView (const Error&, const std::string& backTo = {});

} // namespace slackwater::app
