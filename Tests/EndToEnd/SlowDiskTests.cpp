// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Process.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "Support/Jack/JackPeer.h"
#include "Support/Jack/JackServer.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <fstream>
#include <numbers>

using namespace slackwater;
using namespace slackwater::endtoend;
using slackwater::test::JackPeer;
using slackwater::test::JackServer;
using slackwater::test::canUseJack;
namespace fs = std::filesystem;

namespace
{

constexpr double rate = 48000.0, wordsLast = 20.0, tone = 440.0;
constexpr std::size_t window = 4800; // a tenth of a second

/** Twenty seconds of words over the tide; long enough that they are read from the disk while they are said. They begin
    after ten: to be measured takes them two on that disk (469 reads, 23 of them with a hitch), and more on a busy
   machine. */
fs::path packIn (const fs::path& folder)
{
    const auto pack = folder / "pack";
    fs::create_directories (pack / "sessions");
    std::ofstream (pack / "pack.json")
        << R"({ "format": "slackwater-pack/1", "id": "test.slow", "version": "1", "title": "Slow", "segments": [ { "id": "words", "file": "words.wav" } ], "sessions": ["sessions/s.json"] })";
    std::ofstream (pack / "sessions" / "s.json")
        << R"({ "id": "s", "title": "S", "minutes": { "min": 0.4, "usual": 0.6, "max": 2 }, "bed": { "processor": "tide", "level": -20 },
        "sections": [ { "id": "one", "title": "One", "steps": [ { "rest": { "seconds": [10, 10, 10] } }, { "say": "words", "on": "any" }, { "rest": { "seconds": [2, 8, 60] } } ] } ] })";
    std::vector<short> samples;
    for (int i = 0; i < static_cast<int> (wordsLast * rate); ++i)
        samples.insert (samples.end(), 2,
                        static_cast<short> (6000.0 * std::sin (2.0 * std::numbers::pi * tone * i / rate)));
    SF_INFO format {};
    format.samplerate = static_cast<int> (rate);
    format.channels = 2;
    format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    auto* file = sf_open ((pack / "words.wav").c_str(), SFM_WRITE, &format);
    sf_writef_short (file, samples.data(), static_cast<sf_count_t> (samples.size() / 2));
    sf_close (file);
    return pack;
}

/** In which tenths of a second the words sound. */
std::vector<bool> wordsIn (const std::vector<float>& heard)
{
    std::vector<double> levels;
    for (std::size_t at = 0; at + window <= heard.size(); at += window)
    {
        std::complex<double> sum;
        for (std::size_t i = 0; i < window; ++i)
            sum += std::polar (static_cast<double> (heard[at + i]),
                               2.0 * std::numbers::pi * tone * static_cast<double> (i) / rate);
        levels.push_back (std::abs (sum));
    }
    const auto loudest = levels.empty() ? 0.0 : *std::max_element (levels.begin(), levels.end());
    std::vector<bool> are;
    for (const auto level : levels)
        are.push_back (level > 0.3 * loudest);
    return are;
}

struct Played
{
    std::string told;
    std::string history;
    int tenths = 0, pause = 0; // of words; of the longest silence between them
    int xruns = 0;             // the sound server's own
};

/** As a person plays it, from a disk that stalls for so many seconds in the middle of the words, or is "gone". */
Played play (const std::string& stall)
{
    const JackServer server;
    REQUIRE (server.isRunning());
    const TemporaryFolder folder;
    const auto pack = packIn (folder.path());
    JackPeer recorder { "recorder", {}, static_cast<std::size_t> (60.0 * rate) };
    const auto whole = fs::file_size (pack / "words.wav"); // is read once to be measured, then to be said
    const auto outcome =
        run ("SLACKWATER_HOME='" + (folder.path() / "home").string()
                 + "' LD_PRELOAD='" SLACKWATER_SLOW_DISK "' SLOW_DISK_FILE='" + (pack / "words.wav").string()
                 + "' SLOW_DISK_BYTES=" + std::to_string (whole + whole / 3) + " SLOW_DISK_STALL=" + stall
                 + " '" SLACKWATER_BIN_DIR "/slackwater-cli' play '" + pack.string()
                 + "' s --minutes 0.6 --breath none --device recorder",
             folder.path());
    INFO (outcome.err);
    REQUIRE (outcome.exitCode == 0);
    Played played { outcome.err, textOf (folder.path() / "home" / "data" / "history.jsonl"), 0, 0, recorder.xruns() };
    const auto words = wordsIn (recorder.left());
    const auto first = std::find (words.begin(), words.end(), true);
    const auto last = std::find (words.rbegin(), words.rend(), true).base();
    int silent = 0;
    for (auto at = first; at < last; ++at)
    {
        played.tenths += *at ? 1 : 0;
        silent = *at ? 0 : silent + 1;
        played.pause = std::max (played.pause, silent);
    }
    return played;
}

} // namespace

TEST_CASE ("A disk of five megabytes a second that hitches, and stalls for two seconds, is not heard", "[endtoend]")
{
    if (! canUseJack())
        return;
    auto played = play ("2");
    // A sound server on a busy machine may miss its own time, and says so: then it was not the disk that was heard.
    for (int again = 0; again < 2 && played.xruns > 0 && played.tenths < 198; ++again)
        played = play ("2");
    INFO (played.told);
    CHECK (played.tenths >= 198);
    CHECK (played.pause <= 1);
    CHECK (played.told.find ("disk") == std::string::npos);
}

TEST_CASE (
    "A disk that stalls for longer than is read ahead: the words fade, it is told, and they go on where they stopped",
    "[endtoend]")
{
    if (! canUseJack())
        return;
    const auto played = play ("7");
    INFO (played.told);
    CHECK (played.told.find ("The disk is slow") != std::string::npos);
    CHECK (played.pause > 10); // seven seconds, less the four that were ahead
    CHECK (played.pause < 50);
    CHECK (played.tenths >= 195); // nothing of them is lost but the fades
}

TEST_CASE (
    "A disk that goes away in the middle of words: they end, it is told and kept, and the session goes on to its end",
    "[endtoend]")
{
    if (! canUseJack())
        return;
    const auto played = play ("gone");
    INFO (played.told);
    CHECK (played.told.find ("words.wav") != std::string::npos);
    CHECK (played.told.find ("goes on without it") != std::string::npos);
    CHECK (played.tenths > 40);
    CHECK (played.tenths < 150);
    CHECK (played.pause == 0);
    CHECK (played.history.find ("words.wav") != std::string::npos);
    CHECK (played.history.find ("\"whole\"") != std::string::npos);
}
