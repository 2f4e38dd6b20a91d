// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{

/** Where two renderings first differ, in samples. */
std::ptrdiff_t firstDifference (const Heard& one, const Heard& other)
{
    return std::mismatch (one.left.begin(), one.left.end(), other.left.begin()).first - one.left.begin();
}

} // namespace

TEST_CASE ("A cut begins at exactly its sample, and what was said before it is silent when its fade is over",
           "[engine]")
{
    PackFolder pack;
    save (pack.path / "words.wav", sine (150.0, 5.0, 0.2));
    save (pack.path / "bell.wav", sine (500.0, 5.0, 0.2));
    const std::vector<Event> before { say ("words.wav", 0.5), ring ({}, "bowl", 0.6), ring ("bell.wav", {}, 0.7) };
    const auto stamp = GENERATE (96000, 96001, 96033, 96063);
    CAPTURE (stamp);
    auto events = before;
    events.push_back ({ Samples { stamp }, CutEvent { Seconds { 0.25 } }, {} });

    const auto with = play (pack.path, events, 4.0), without = play (pack.path, before, 4.0);

    CHECK (firstDifference (with, without) > stamp);
    CHECK (firstDifference (with, without)
           < stamp + 100); // the curve begins so gently that the first samples are the same number
    CHECK (levelOf (with.left, 2.25 + 64.0 / 48000.0, 4.0) < -150.0);
    CHECK (levelOf (with.left, 2.05, 2.1) > levelOf (without.left, 2.05, 2.1) - 6.0);
    CHECK (levelOf (with.left, 2.15, 2.2) < levelOf (without.left, 2.15, 2.2) - 6.0);
}

TEST_CASE ("What is stamped at a cut or after it is untouched by it, even if it was known before", "[engine]")
{
    PackFolder pack;
    save (pack.path / "words.wav", syllables (3.0, 0.3));
    save (pack.path / "next.wav", syllables (2.0, 0.3, 48000, 1, 9));
    const auto isOnTheSpot = GENERATE (true, false);
    const auto at = isOnTheSpot ? 2.0 : 2.3;
    const auto heard = play (pack.path, { say ("words.wav", 0.5), say ("next.wav", at), cut (2.0) }, 5.0);
    const auto alone = play (pack.path, { say ("next.wav", at) }, 5.0);

    CHECK (std::equal (heard.left.begin() + 110000, heard.left.end(), alone.left.begin() + 110000));
    CHECK (levelOf (heard.left, 2.6, 4.0) > -30.0);
}

TEST_CASE ("A cut reaches words that have not begun: late ones, and those that wait for a place", "[engine]")
{
    PackFolder pack;
    save (pack.path / "words.wav", sine (150.0, 8.0, 0.02));
    std::vector<Event> events;
    for (int i = 0; i < 20; ++i) // four more than there are places
        events.push_back (say ("words.wav", 0.5 + 0.0132 * i));
    events.push_back (cut (1.0));
    events.push_back (say ("words.wav", 0.9)); // said after the cut, but of before it
    const auto heard = play (pack.path, events, 3.0);
    CHECK (levelOf (heard.left, 0.7, 0.95) > -40.0);
    CHECK (levelOf (heard.left, 1.26, 3.0) < -150.0);
}

TEST_CASE ("The bed returns after words that were cut as it does after words that ended", "[engine]")
{
    PackFolder pack;
    save (pack.path / "bed.wav", sine (3000.0, 20.0, 0.1));
    save (pack.path / "long.wav", syllables (10.0, 0.3));
    save (pack.path / "short.wav", syllables (2.0, 0.3));
    const auto wasCut =
        play (pack.path, { bed ("bed.wav", 0.0, -14.0, 0.1), say ("long.wav", 2.0), cut (4.0, 0.25) }, 9.0);
    const auto ended = play (pack.path, { bed ("bed.wav", 0.0, -14.0, 0.1), say ("short.wav", 2.0) }, 9.0);
    const auto full = levelOf (wasCut.left, 1.0, 1.5);

    CHECK (levelOf (wasCut.left, 4.3, 4.5) < full - 5.0); // no sudden return
    for (const auto at : { 5.0, 5.5, 6.0, 8.0 })
        CHECK (levelOf (wasCut.left, at, at + 0.25) == Approx (levelOf (ended.left, at, at + 0.25)).margin (0.6));
    CHECK (levelOf (wasCut.left, 8.0, 8.5) == Approx (full).margin (0.3));
}

TEST_CASE ("Somebody presses skip fifty times in two seconds: every cue is taken, no place stays taken", "[engine]")
{
    PackFolder pack;
    save (pack.path / "words.wav", sine (150.0, 6.0, 0.05));
    save (pack.path / "last.wav", syllables (2.0, 0.3));
    const auto fade = GENERATE (0.25, 3.0); // three seconds: more fades at a time than places
    CAPTURE (fade);
    int pressed = 0;
    const auto heard = play (pack.path, {}, 12.0, 240, 48000.0, [&] (Renderer& renderer, std::int64_t at)
    {
        while (pressed < 50 && at >= 48000 + pressed * 1920)
        {
            const auto now = 1.15 + 0.04 * pressed++;
            REQUIRE (renderer.push (cut (now, fade)));
            REQUIRE (renderer.push (say (pressed == 50 ? "last.wav" : "words.wav", now)));
            REQUIRE (renderer.push (ring ({}, "bowl", now)));
        }
        if (at == 240 * 1000) // five seconds in: all that was cut has gone, sixteen at once can still be said
        {
            for (int i = 0; i < 16; ++i)
                REQUIRE (renderer.push (say ("last.wav", 8.0)));
            REQUIRE (renderer.push (cut (7.9)));
        }
    });
    const auto lastOne = play (pack.path, { say ("last.wav", 1.15 + 0.04 * 49) }, 12.0);

    CHECK (heard.faults.empty());
    CHECK (levelOf (heard.left, 3.3, 4.8) > levelOf (lastOne.left, 3.3, 4.8) - 1.0);
    CHECK (levelOf (heard.left, 8.1, 9.8) > levelOf (lastOne.left, 3.3, 4.8) + 10.0); // sixteen voices, limited
}

TEST_CASE ("A cut while the disk is late leaves nothing behind", "[engine]")
{
    PackFolder pack;
    save (pack.path / "words.wav", sine (150.0, 6.0, 0.2));
    RendererSettings settings;
    settings.packFolder = pack.path;
    auto renderer = std::move (*Renderer::create (Plan {}, settings));
    std::vector<float> left (48000 * 6), right (left.size());
    REQUIRE (renderer->push (say ("words.wav", 0.1)));
    for (std::size_t at = 0; at < left.size(); at += 480)
    {
        if (at == 48000)
            REQUIRE (renderer->push (cut (1.2)));
        if (at >= 2 * 48000) // the disk wakes up only after the words have been cut
            while (renderer->readAhead())
            {
            }
        renderer->process (left.data() + at, right.data() + at, 480);
    }
    CHECK (renderer->waits() == 1);
    CHECK (levelOf (left, 0.0, 6.0) < -150.0);
}
