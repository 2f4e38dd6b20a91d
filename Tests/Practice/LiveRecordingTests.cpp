// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/LiveRecording.h"

#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <string>

#include <sys/stat.h>

using namespace slackwater;
using endtoend::textOf;

namespace
{

constexpr SampleRate rate { 48000.0 };

struct Told
{
    cli::TinyPack tiny;
    practice::PreparedSession session = *practice::prepare (tiny.pack().string(), { "minute", 1.0, 9 }, {});
    practice::RecordingWish wish;

    [[nodiscard]] Result<practice::Recording> create() const
    {
        return practice::Recording::create (wish, session, rate, "none", storage::LineFile::Mode::asItGrows);
    }
};

void tell (practice::LiveRecording& recording, int ticks)
{
    for (int i = 0; i < ticks; ++i)
    {
        recording.tick ({ i * 4800 }, {}, {});
        recording.event ({ { i * 4800 + 3360 }, BreathEvent {}, "" });
    }
}

auto linesIn (const std::string& text) { return std::count (text.begin(), text.end(), '\n'); }

} // namespace

TEST_CASE ("A disk that does not answer delays nobody who tells of a session, and loses nothing", "[practice][lost]")
{
    Told told;
    const auto pipe = told.tiny.folder() / "t.jsonl"; // whoever opens a pipe that nobody reads, waits
    REQUIRE (::mkfifo (pipe.c_str(), 0600) == 0);
    told.wish.timeline = pipe.string();
    practice::LiveRecording recording { [&] { return told.create(); } };
    tell (recording, 3000); // or never comes back
    auto read = std::async (std::launch::async, [&]
    {
        std::ifstream stream { pipe };
        return std::string { std::istreambuf_iterator<char> (stream), {} };
    });
    CHECK (recording.finish());
    CHECK (linesIn (read.get()) == 3000);
}

TEST_CASE ("What a session tells is in its files line by line, and whole without a proper end", "[practice][lost]")
{
    Told told;
    told.wish.timeline = (told.tiny.folder() / "t.jsonl").string();
    told.wish.trace = (told.tiny.folder() / "r.jsonl").string();
    {
        practice::LiveRecording recording { [&] { return told.create(); } };
        tell (recording, 50);
        while (linesIn (textOf (told.wish.timeline)) < 49 || linesIn (textOf (told.wish.trace)) < 1 + 2 * 49)
            std::this_thread::yield();
        tell (recording, 0);
    }
    CHECK (linesIn (textOf (told.wish.trace)) == 1 + 2 * 50);
}

TEST_CASE ("A recording that cannot be begun says so at its end", "[practice]")
{
    Told told;
    told.wish.timeline = told.tiny.folder().string();
    practice::LiveRecording recording { [&] { return told.create(); } };
    tell (recording, 10);
    const auto finished = recording.finish();
    REQUIRE_FALSE (finished);
    CHECK (finished.error().kind == ErrorKind::output);
}
