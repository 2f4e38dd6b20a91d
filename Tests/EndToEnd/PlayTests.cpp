// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathSound.h"
#include "Process.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "Support/Jack/JackPeer.h"
#include "Support/Jack/JackServer.h"

#include <sndfile.h>

#include <cmath>
#include <cstdlib>
#include <memory>

using namespace slackwater;
using namespace slackwater::endtoend;
using slackwater::test::JackPeer;
using slackwater::test::JackServer;
using slackwater::test::canUseJack;

namespace
{

constexpr double rate = 48000.0;

/** The left channel of a file. */
std::vector<float> leftOf (const std::filesystem::path& file)
{
    SF_INFO format {};
    const std::unique_ptr<SNDFILE, int (*) (SNDFILE*)> sound (sf_open (file.c_str(), SFM_READ, &format), sf_close);
    REQUIRE (sound != nullptr);
    REQUIRE (format.channels == 2);
    std::vector<float> both (static_cast<std::size_t> (2 * format.frames)), left;
    sf_readf_float (sound.get(), both.data(), format.frames);
    for (std::size_t i = 0; i < both.size(); i += 2)
        left.push_back (both[i]);
    return left;
}

/** A 16-bit file's dither is a step and a half at most; what is heard must not differ by more. */
constexpr float dither = 2.0f / 32768.0f;

std::size_t differing (const std::vector<float>& file, const std::vector<float>& captured, std::size_t from)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < captured.size() && from + i < file.size(); ++i)
        count += std::abs (captured[i] - file[from + i]) > dither;
    return count;
}

} // namespace

TEST_CASE ("slackwater-cli plays First light on a real server, hears a breath, and its trace replays what was heard",
           "[endtoend]")
{
    if (! canUseJack())
        return;
    const JackServer server;
    REQUIRE (server.isRunning());
    const TemporaryFolder folder;
    JackPeer breather { "breather", breath::tests::breathing (12.0, 60.0, rate, 0.1), 0 };
    JackPeer recorder { "recorder", {}, static_cast<std::size_t> (240.0 * rate) };
    recorder.setFreewheel (true);

    const std::filesystem::path repository { SLACKWATER_SOURCE_DIR },
        cli = std::filesystem::path (SLACKWATER_BIN_DIR) / "slackwater-cli";
    const auto home = "SLACKWATER_HOME='" + (folder.path() / "home").string() + "' SLACKWATER_LOCKSTEP=1 ";
    const auto played = run (
        home + cli.string()
            + " play Sessions/first-light space --minutes 3 --breath mic --device recorder --input breather --trace '"
            + (folder.path() / "trace.jsonl").string() + "'",
        repository);
    recorder.setFreewheel (false);
    INFO (played.err);
    REQUIRE (played.exitCode == 0);
    CHECK (textOf (folder.path() / "trace.jsonl").find ("\"rate\":1")
           != std::string::npos); // twelve a minute was heard

    const auto replayed = run (home + cli.string() + " replay '" + (folder.path() / "trace.jsonl").string() + "' -o '"
                                   + (folder.path() / "replay.wav").string() + "'",
                               repository);
    INFO (replayed.err);
    REQUIRE (replayed.exitCode == 0);

    // The recorder begins at the first sample that is not silent; the 16-bit file may have been silent a little longer.
    const auto file = leftOf (folder.path() / "replay.wav"), captured = recorder.left();
    REQUIRE (captured.size() > static_cast<std::size_t> (170.0 * rate));
    auto fewest = captured.size();
    for (std::size_t from = 0; from < 2000 && fewest > 0; ++from)
        if (const auto start = std::vector<float> (captured.begin(), captured.begin() + 96000);
            differing (file, start, from) == 0)
            fewest = std::min (fewest, differing (file, captured, from));
    CHECK (fewest == 0);
}
