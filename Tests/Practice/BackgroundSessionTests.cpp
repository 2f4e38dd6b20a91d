// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/BackgroundSession.h"
#include "Support/Catch.h"

#include <future>

using namespace slackwater;
using namespace slackwater::practice;

TEST_CASE ("A session in the background that cannot be prepared says why, on a thread of its own", "[practice]")
{
    std::promise<std::string> answer;
    std::thread::id where;
    BackgroundSession::Wish wish;
    wish.prepare = [&]() -> Result<PreparedSession>
    {
        where = std::this_thread::get_id();
        return fail (Error { ErrorKind::refused, {}, {}, "too short", "ask for more" });
    };
    BackgroundSession session { std::move (wish), [&] (const Result<BackgroundSession::Begun>& begun)
    { answer.set_value (begun ? "begun" : begun.error().problem); } };

    CHECK (answer.get_future().get() == "too short");
    CHECK (where != std::this_thread::get_id());
    session.finish(); // nothing was played: nothing to wait for, and nothing to keep
}
