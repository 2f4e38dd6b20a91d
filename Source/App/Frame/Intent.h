// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace slackwater::app
{

/** What a component asks for when something is clicked or moved. Its presenter says what is to be done; where nobody
    listens (a picture in a test), asking does nothing. */
template <typename... What>
class Intent
{
public:
    Intent& operator= (std::function<void (What...)> newAct)
    {
        act = std::move (newAct);
        return *this;
    }

    void operator() (What... what) const
    {
        if (act)
            act (std::move (what)...);
    }

private:
    std::function<void (What...)> act;
};

} // namespace slackwater::app
