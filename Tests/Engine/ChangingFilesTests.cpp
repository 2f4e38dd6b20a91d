// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;
using Catch::Contains;

// What happens to files while they play: a pack is replaced, a disk goes away, a download is still being written.

namespace
{

constexpr int flac = SF_FORMAT_FLAC | SF_FORMAT_PCM_16, wav = SF_FORMAT_WAV | SF_FORMAT_PCM_24;

bool areNumbers (const Heard& heard)
{
    return std::all_of (heard.left.begin(), heard.left.end(), [] (float x) { return std::isfinite (x); });
}

/** Does something once, when so many seconds have been played. */
auto once (double seconds, std::function<void()> what)
{
    return [=, done = false] (Renderer&, std::int64_t at) mutable
    {
        if (! done && static_cast<double> (at) >= seconds * 48000.0)
        {
            done = true;
            what();
        }
    };
}

} // namespace

TEST_CASE (
    "A pack that is replaced while it plays: what comes next comes from the new one, at its level, what is gone is told",
    "[engine][changing]")
{
    PackFolder place;
    const auto pack = place.path / "pack", other = place.path / "other";
    fs::create_directories (pack);
    fs::create_directories (other);
    for (const auto* name : { "one.wav", "two.wav", "three.wav", "bed.wav" })
        save (pack / name, syllables (3.0, 0.3, 48000, 1, 3), wav);
    save (other / "one.wav", syllables (3.0, 0.02, 44100, 2, 8), wav); // quieter, of another rate, in stereo
    std::ofstream (other / "two.wav") << "half of a download";
    // three.wav is gone.

    const auto heard = play (
        pack, { bed ("bed.wav", 0.0, -12.0, 0.5), say ("one.wav", 0.5), say ("two.wav", 0.5), say ("three.wav", 0.5) },
        4.0);
    REQUIRE (heard.faults.empty());
    RendererSettings settings;
    settings.packFolder = pack;
    auto renderer = std::move (*Renderer::create (Plan {}, settings));
    std::vector<Event> later { say ("one.wav", 5.0), say ("two.wav", 9.0), say ("three.wav", 10.0),
                               bed ("bed.wav", 11.0) };
    REQUIRE (renderer->push (bed ("bed.wav", 0.0, -30.0, 0.5)));
    REQUIRE (renderer->push (say ("one.wav", 0.5)));
    Heard played { std::vector<float> (48000 * 14), std::vector<float> (48000 * 14), {} };
    for (std::size_t at = 0; at < played.left.size(); at += 480)
    {
        if (at == 2 * 48000)
        {
            fs::rename (pack, place.path / "old");
            fs::rename (other, pack);
        }
        if (at == 4 * 48000)
            for (const auto& event : later)
                REQUIRE (renderer->push (event));
        while (renderer->readAhead())
        {
        }
        renderer->process (played.left.data() + at, played.right.data() + at, 480);
    }
    played.faults = renderer->takeFaults();

    CHECK (loudnessOf (played, 0.5, 3.4) == Approx (-20.0).margin (1.0)); // what was open was played to its end
    CHECK (loudnessOf (played, 5.1, 7.9) == Approx (-20.0).margin (1.0)); // and the new recording measured anew
    REQUIRE (played.faults.size() == 3);
    CHECK_THAT (played.faults[0].message(), Contains ("two.wav"));
    CHECK_THAT (played.faults[1].message(), Contains ("three.wav") && Contains ("missing"));
    CHECK_THAT (played.faults[2].message(), Contains ("bed.wav") && Contains ("missing"));
    CHECK (levelOf (played.left, 12.5, 13.9) > -60.0); // the bed that could not be replaced has stayed
    CHECK (areNumbers (played));
}

TEST_CASE ("Words whose file is cut short while they are said end gently, and it is told", "[engine][changing]")
{
    PackFolder pack;
    save (pack.path / "words.wav", sine (150.0, 30.0, 0.2), wav);
    const auto heard = play (
        pack.path, { say ("words.wav", 0.5), say ("words.wav", 20.0) }, 30.0, 512, 48000.0,
        once (5.0, [&] { fs::resize_file (pack.path / "words.wav", fs::file_size (pack.path / "words.wav") / 3); }));
    CHECK (levelOf (heard.left, 8.0, 10.0) > -30.0);
    CHECK (levelOf (heard.left, 11.0, 19.0) < -150.0);
    CHECK (levelOf (heard.left, 21.0, 29.0) > -30.0); // what is left of it is still said when its turn comes again
    CHECK (largestStep (heard.left, 30000, heard.left.size())
           < 2.0 * largestStep (heard.left, 30000, 90000)); // a fade of three milliseconds
    REQUIRE (heard.faults.size() == 2);                     // once while it was said, once when it was measured anew
    CHECK_THAT (heard.faults[0].message(),
                Contains ("words.wav") && Contains ("claims 30.0 s") && Contains ("only 10.0 s"));
}

TEST_CASE ("A bed whose file is cut short while it plays turns earlier, cut to nothing, it dies away, neither clicks",
           "[engine][changing]")
{
    PackFolder pack;
    const auto share = GENERATE (0.5, 0.02, 0.0);
    CAPTURE (share);
    save (pack.path / "bed.wav", sine (150.0, 20.0, 0.2), wav);
    const auto heard = play (
        pack.path, { bed ("bed.wav", 0.0, 0.0, 0.3, BedLoop { Seconds { 0.0 }, Seconds { 20.0 }, Seconds { 1.0 } }) },
        40.0, 512, 48000.0,
        once (2.0, [&]
    {
        fs::resize_file (
            pack.path / "bed.wav",
            static_cast<std::uintmax_t> (share * static_cast<double> (fs::file_size (pack.path / "bed.wav"))));
    }));
    CHECK (levelOf (heard.left, 0.5, 2.0) > -30.0);
    CHECK (largestStep (heard.left, 24000, heard.left.size())
           < 1.5 * largestStep (heard.left, 24000, 90000)); // loops of a tone may sum to 1.41
    CHECK (areNumbers (heard));
    REQUIRE_FALSE (heard.faults.empty());
    CHECK (heard.faults.size() <= 3); // told, not shouted
    CHECK_THAT (heard.faults.front().message(), Contains ("bed.wav"));
    if (share == 0.5)
        CHECK (levelOf (heard.left, 30.0, 39.0) > -30.0);
    if (share == 0.0)
        CHECK (levelOf (heard.left, 30.0, 39.0) < -150.0);
}

TEST_CASE ("A long recording that is damaged in its middle is found out when it is played, whatever was measured",
           "[engine][changing]")
{
    PackFolder pack;
    save (pack.path / "long.flac", syllables (100.0, 0.3, 16000), flac); // longer than a minute: measured in ten places
    save (pack.path / "next.wav", syllables (2.0, 0.3));
    {
        // Between two of those places.
        std::fstream file (pack.path / "long.flac", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp (static_cast<std::streamoff> (static_cast<double> (fs::file_size (pack.path / "long.flac")) * 0.28));
        const std::vector<char> damage (2000, '\x55');
        file.write (damage.data(), static_cast<std::streamsize> (damage.size()));
    }
    const auto heard = play (pack.path, { say ("long.flac", 0.5), say ("next.wav", 103.0) }, 106.0);
    REQUIRE_FALSE (heard.faults.empty());
    CHECK_THAT (heard.faults.front().message(), Contains ("long.flac"));
    CHECK (levelOf (heard.left, 103.2, 104.8) > -30.0);
    CHECK (areNumbers (heard));
}

TEST_CASE (
    "The folder goes away in the middle of a session: what is open plays, what is not is told, nothing waits for ever",
    "[engine][changing]")
{
    PackFolder place;
    const auto pack = place.path / "pack";
    fs::create_directories (pack);
    for (const auto* name : { "one.wav", "two.wav", "bed.wav" })
        save (pack / name, syllables (3.0, 0.3, 48000, 1, 3), wav);
    const auto heard = play (pack, { bed ("bed.wav", 0.0, -12.0, 0.5), say ("one.wav", 0.5), end (8.0) }, 9.0, 512,
                             48000.0, [&, done = false] (Renderer& renderer, std::int64_t at) mutable
    {
        if (done || at < 48000)
            return;
        done = true;
        fs::remove_all (pack);
        REQUIRE (renderer.push (say ("two.wav", 4.0)));
    });
    CHECK (levelOf (heard.left, 1.5, 3.0) > -30.0);
    CHECK (levelOf (heard.left, 7.0, 7.9) > -60.0);
    REQUIRE (heard.faults.size() == 1);
    CHECK_THAT (heard.faults.front().message(), Contains ("two.wav") && Contains ("missing"));
}
