// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{

/** A voice, a bell, a looped bed and the sea, crossing one another. */
std::vector<Event> aBusyMinute()
{
    return { bed ("bed.flac", 0.0, -10.0, 1.0, BedLoop { Seconds { 0.5 }, Seconds { 3.0 }, Seconds { 0.4 } }),
             ring ({}, "bowl", 0.25),
             say ("voice.wav", 1.00002),
             { Samples { 100001 }, PaceEvent { Bpm { 9.0 }, {}, {} }, {} },
             bed ({}, 2.5, -8.0, 1.5),
             say ("other.wav", 3.3),
             ring ("bell.wav", {}, 4.1),
             { Samples { 420000 }, PaceEvent { std::nullopt, {}, {} }, {} },
             { Samples { 300000 }, BedEvent { std::nullopt, Seconds { 2.0 } }, {} },
             end (9.0) };
}

void recordBusyMinute (const fs::path& folder)
{
    save (folder / "bed.flac", syllables (4.0, 0.2, 44100, 2, 5), SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    save (folder / "voice.wav", syllables (2.0, 0.3, 44100, 1, 2));
    save (folder / "other.wav", syllables (2.0, 0.9, 48000, 1, 3));
    save (folder / "bell.wav", sine (500.0, 2.0, 0.3, 96000, 2));
}

} // namespace

TEST_CASE ("A segment begins at exactly the sample it is stamped with", "[engine]")
{
    PackFolder pack;
    const auto stamp = GENERATE (0.5, 1.0, 24001.0 / 48000.0, 31337.0 / 48000.0);
    Recording click { 48000, 1, std::vector<float> (4800, 0.0f) };
    click.samples[1000] = 0.5f;
    save (pack.path / "click.wav", click);

    const auto heard = play (pack.path, { say ("click.wav", stamp) }, 2.0);

    const auto loudest = std::max_element (heard.left.begin(), heard.left.end());
    CHECK (loudest - heard.left.begin() == std::llround (stamp * 48000.0) + 1000);
    CHECK (heard.faults.empty());
}

TEST_CASE ("The same bits come out whatever the block size", "[engine]")
{
    PackFolder pack;
    recordBusyMinute (pack.path);
    const auto expected = play (pack.path, aBusyMinute(), 9.0, 64);

    const auto block = GENERATE (1, 16, 37, 512, 4096, 8192);
    CAPTURE (block);
    CHECK (play (pack.path, aBusyMinute(), 9.0, block) == expected);
}

TEST_CASE ("What was heard is really there: voice, bells, bed and sea", "[engine]")
{
    PackFolder pack;
    recordBusyMinute (pack.path);
    const auto heard = play (pack.path, aBusyMinute(), 12.0);

    CHECK (levelOf (heard.left, 0.3, 0.6) > -45.0);
    CHECK (levelOf (heard.left, 1.2, 2.8) > -30.0);
    CHECK (levelOf (heard.left, 4.2, 5.0) > -35.0);
    CHECK (heard.faults.empty());
}

TEST_CASE ("Segments recorded at different levels, rates and lengths are equally loud", "[engine]")
{
    PackFolder pack;
    struct Take
    {
        const char* name;
        double level;
        int rate, channels;
    };
    const auto take =
        GENERATE (Take { "quiet", 0.05, 48000, 1 }, Take { "loud", 0.9, 48000, 1 }, Take { "8k", 0.3, 8000, 1 },
                  Take { "192k", 0.3, 192000, 1 }, Take { "stereo", 0.2, 44100, 2 });
    CAPTURE (take.name);
    save (pack.path / "a.wav", syllables (5.0, take.level, take.rate, take.channels));

    const auto heard = play (pack.path, { say ("a.wav", 0.5) }, 6.0);

    CHECK (loudnessOf (heard, 0.5, 5.5) == Approx (-20.0).margin (0.5));
}

TEST_CASE ("A single short word is as loud as a sentence", "[engine]")
{
    PackFolder pack;
    save (pack.path / "word.wav", sine (400.0, 0.25, 0.1));
    const auto heard = play (pack.path, { say ("word.wav", 0.5) }, 1.0);

    save (pack.path / "long.wav", sine (400.0, 5.0, 0.1));
    const auto reference = play (pack.path, { say ("long.wav", 0.5) }, 6.0);

    CHECK (levelOf (heard.left, 0.55, 0.7) == Approx (levelOf (reference.left, 1.0, 2.0)).margin (0.5));
}

TEST_CASE ("No true peak passes -1 dBTP, however hard the mix is driven", "[engine]")
{
    PackFolder pack;
    const auto rate = GENERATE (44100.0, 48000.0, 96000.0);
    CAPTURE (rate);
    // A quarter of the sample rate, an eighth of a turn off: the true peak lies 3 dB above every sample.
    Recording nasty { static_cast<int> (rate), 1, {} };
    for (int i = 0; i < static_cast<int> (rate) * 2; ++i)
        nasty.samples.push_back (
            static_cast<float> (0.4 * std::sin (std::numbers::pi * (i / 2.0 + 0.25)) * (i % 9000 < 3000 ? 1.0 : 0.2)));
    save (pack.path / "nasty.wav", nasty);
    save (pack.path / "voice.wav", syllables (3.0, 0.4, static_cast<int> (rate)));

    const auto heard =
        play (pack.path,
              { say ("nasty.wav", 0.2, rate), say ("voice.wav", 0.3, rate), say ("voice.wav", 0.35, rate),
                say ("nasty.wav", 0.9, rate) },
              3.5, 512, rate, [] (Renderer& renderer, auto) { renderer.setVoiceLevel (Decibels { 15.0 }); });

    CHECK (truePeakOf (heard, rate) <= -1.0);
    CHECK (truePeakOf (heard, rate) > -3.0);
}

TEST_CASE ("The bed has stepped back when the first word comes, and returns after the last", "[engine]")
{
    PackFolder pack;
    save (pack.path / "bed.wav", sine (3000.0, 20.0, 0.1));
    save (pack.path / "voice.wav", syllables (2.0, 0.3));
    const std::vector<Event> bedOnly { bed ("bed.wav", 0.0, -14.0, 0.1) };
    auto both = bedOnly;
    both.push_back (say ("voice.wav", 2.0));

    const auto with = play (pack.path, both, 9.0), voice = play (pack.path, { say ("voice.wav", 2.0) }, 9.0);
    std::vector<float> bedAlone (with.left.size());
    std::transform (with.left.begin(), with.left.end(), voice.left.begin(), bedAlone.begin(),
                    [] (float mix, float words) { return mix - words; });
    const auto isHeard = [] (float x) { return std::abs (x) > 0.02f; };
    const auto word =
        static_cast<double> (std::find_if (voice.left.begin(), voice.left.end(), isHeard) - voice.left.begin())
        / 48000.0;
    const auto before = levelOf (bedAlone, 1.0, 1.5), after = levelOf (bedAlone, 8.0, 8.5);

    CHECK (before - levelOf (bedAlone, word, word + 0.005) > 5.5); // most of the way is done when the word can be heard
    CHECK (before - levelOf (bedAlone, word + 0.05, word + 0.1) > 6.8);
    CHECK (before - levelOf (bedAlone, word + 0.05, word + 0.1) < 7.2);
    CHECK (levelOf (bedAlone, word - 0.065, word - 0.025) == Approx (before).margin (0.2));
    CHECK (after == Approx (before).margin (0.3));
}

TEST_CASE ("A looped bed's seam cannot be heard", "[engine]")
{
    PackFolder pack;
    save (pack.path / "bed.wav", sine (220.0, 2.5, 0.2, 48000, 2));
    const auto heard =
        play (pack.path,
              { bed ("bed.wav", 0.0, 0.0, 0.2, BedLoop { Seconds { 0.3 }, Seconds { 2.2 }, Seconds { 0.5 } }) }, 12.0);

    const auto steady = largestStep (heard.left, 24000, 72000);
    CHECK (largestStep (heard.left, 24000, heard.left.size()) < steady * 1.5); // two sines that meet may sum to 1.41
    CHECK (levelOf (heard.left, 9.0, 11.5) == Approx (levelOf (heard.left, 0.5, 1.5)).margin (2.0));
}

TEST_CASE ("One bed gives way to another without a dip and without a click", "[engine]")
{
    PackFolder pack;
    save (pack.path / "one.wav", syllables (8.0, 0.2, 48000, 2, 11));
    save (pack.path / "two.wav", syllables (8.0, 0.2, 48000, 2, 99));
    const auto heard = play (pack.path, { bed ("one.wav", 0.0, 0.0, 0.2), bed ("two.wav", 3.0, 0.0, 2.0) }, 7.0);

    CHECK (levelOf (heard.left, 3.5, 4.5) == Approx (levelOf (heard.left, 1.0, 2.5)).margin (1.5));
    CHECK (levelOf (heard.left, 5.5, 6.5) == Approx (levelOf (heard.left, 1.0, 2.5)).margin (1.5));
}

TEST_CASE ("The end is known to the sample, and reached once all has sounded", "[engine]")
{
    PackFolder pack;
    RendererSettings settings;
    settings.packFolder = pack.path;
    const auto renderer = std::move (*Renderer::create (Plan {}, settings));
    REQUIRE (renderer->push (end (0.5)));
    std::vector<float> left (100), right (100);
    while (! renderer->isFinished() && renderer->position().value < 48000)
        renderer->process (left.data(), right.data(), 100);

    REQUIRE (renderer->endedAt());
    CHECK (renderer->endedAt()->value == 24000);
    CHECK (renderer->position().value >= 24000 + renderer->latency().value);
    CHECK (renderer->position().value < 24000 + renderer->latency().value + 100);
}

TEST_CASE ("A pause fades out, stands still, and goes on where it was", "[engine]")
{
    PackFolder pack;
    save (pack.path / "tone.wav", sine (200.0, 6.0, 0.2));
    std::int64_t stood = 0;
    const auto heard =
        play (pack.path, { say ("tone.wav", 0.0) }, 4.0, 480, 48000.0, [&] (Renderer& renderer, std::int64_t at)
    {
        renderer.setPaused (at >= 48000 && at < 96000);
        if (at == 72000)
            stood = renderer.position().value;
        if (at == 95520)
            CHECK (renderer.position().value == stood);
    });
    CHECK (levelOf (heard.left, 1.2, 1.9) < -150.0);
    CHECK (levelOf (heard.left, 2.2, 2.9) == Approx (levelOf (heard.left, 0.4, 0.9)).margin (0.1));
    CHECK (largestStep (heard.left, 2400, 120000) < 1.2 * largestStep (heard.left, 2400, 40000));
}

TEST_CASE ("A level that is turned moves without a step", "[engine]")
{
    PackFolder pack;
    save (pack.path / "tone.wav", sine (100.0, 4.0, 0.2));
    const auto heard =
        play (pack.path, { say ("tone.wav", 0.0) }, 3.0, 256, 48000.0, [] (Renderer& renderer, std::int64_t at)
    { renderer.setVoiceLevel (Decibels { at < 48000 ? 0.0 : -12.0 }); });
    CHECK (levelOf (heard.left, 2.0, 2.9) == Approx (levelOf (heard.left, 0.3, 0.9) - 12.0).margin (0.1));
    CHECK (largestStep (heard.left, 4800, heard.left.size()) < 1.2 * largestStep (heard.left, 4800, 40000));
}

TEST_CASE ("Levels and rates outside reason are refused in words", "[engine]")
{
    RendererSettings settings;
    settings.rate = SampleRate { 1.0 };
    CHECK_FALSE (Renderer::create (Plan {}, settings));

    Plan plan;
    plan.bed.emplace();
    plan.bed->bed.processor = "ocean";
    const auto made = Renderer::create (plan, {});
    REQUIRE_FALSE (made);
    CHECK (made.error().message().find ("ocean") != std::string::npos);
}
