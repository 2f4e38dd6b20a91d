// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace slackwater::app
{

/** A key, and what it does where it is pressed. */
struct KeyView
{
    std::string key, does;

    bool operator== (const KeyView&) const = default;
};

/** Whom to talk to, and the keys of the screen that Help lies over. */
struct HelpView
{
    std::string title;
    std::vector<std::string> lines;
    std::vector<KeyView> keys;

    bool operator== (const HelpView&) const = default;
};

[[nodiscard]] HelpView helpView (std::vector<KeyView>);

} // namespace slackwater::app
