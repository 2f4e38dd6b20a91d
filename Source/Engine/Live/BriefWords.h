// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace slackwater::engine
{

/** Words that are told for a moment when something begins to be so, and then no more, however long it stays: whoever
    sits does not read them for half an hour. What comes back is told again only after a while. By the clock on the
    wall, which a pause does not stop. A value without threads. */
class BriefWords
{
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::seconds toldFor { 8 }, before { 120 }; // before: it is told again

    /** What is so now; empty: nothing. */
    void are (std::string words) { present = std::move (words); }

    /** What to tell at that time, which never falls; asked often. */
    [[nodiscard]] const std::string& at (Time now)
    {
        if (present.empty())
            return present;
        auto known = std::find_if (told.begin(), told.end(), [&] (const Told& t) { return t.words == present; });
        if (known == told.end())
            known = told.insert (told.end(), { present, now, now });
        else if (now - known->last >= before)
            known->first = now;
        known->last = now;
        return now - known->first < toldFor ? present : nothing;
    }

private:
    struct Told
    {
        std::string words;
        Time first, last; // when it was first so, of this time; and last
    };

    std::string present;
    std::string nothing;
    std::vector<Told> told;
};

} // namespace slackwater::engine
