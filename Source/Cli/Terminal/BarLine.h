// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace slackwater::cli
{

/** One line of a terminal that is drawn over again and again: words, a bar, words. On stderr, in colour unless NO_COLOR
    is set (no-color.org). Where a person does not read stderr, whoever uses it draws nothing. */
class BarLine
{
public:
    static constexpr int width = 32;

    BarLine();

    [[nodiscard]] bool isSeen() const noexcept { return isTerminal; }

    /** full: of `width`. */
    void draw (const std::string& before, int full, const std::string& after) const;
    void clear() const;

private:
    bool isTerminal, isColoured;
};

} // namespace slackwater::cli
