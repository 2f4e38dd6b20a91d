// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeardBreath.h"

#include "Pacing/Pacer.h"
#include "Support/Catch.h"

#include <functional>

using namespace slackwater;
using namespace slackwater::pacing;
using slackwater::test::breathing;

namespace
{

const BreathState unheard {};

/** Steps for so long, as one breath every five seconds would. */
void run (Pacer& pacer, double seconds, const std::function<BreathState()>& breath)
{
    for (double t = 0.0; t < seconds; t += 5.0)
        pacer.step (Seconds { 5.0 }, breath());
}

} // namespace

TEST_CASE ("The pacer begins at the person's own rate", "[pacing]")
{
    Pacer pacer { {} };
    pacer.begin (Bpm { 6.0 }, Seconds { 180.0 }, breathing (11.0));
    CHECK (pacer.rate()->value == Approx (11.0));
}

TEST_CASE ("A breath that follows is led to the target, gently", "[pacing]")
{
    Pacer pacer { {} };
    pacer.begin (Bpm { 6.0 }, Seconds { 180.0 }, breathing (12.0));
    double before = 12.0;
    for (int i = 0; i < 400; ++i)
    {
        pacer.step (Seconds { 5.0 }, breathing (pacer.rate()->value));
        CHECK (pacer.rate()->value <= before);
        CHECK (before - pacer.rate()->value <= Pacer::fastestDescentBpmPerMinute * 5.0 / 60.0 + 1e-9);
        before = pacer.rate()->value;
    }
    CHECK (before == Approx (6.0).margin (0.01));
}

TEST_CASE ("The pacer never passes the profile's slowest rate", "[pacing]")
{
    Pacer pacer { { Bpm { 14.0 }, Bpm { 7.0 }, true } };
    pacer.begin (Bpm { 4.5 }, Seconds { 60.0 }, breathing (12.0));
    run (pacer, 3000.0, [&] { return breathing (pacer.rate()->value); });
    CHECK (pacer.rate()->value == Approx (7.0));
}

TEST_CASE ("The pacer does not step down while the breath does not follow, it waits, then comes back", "[pacing]")
{
    Pacer pacer { {} };
    pacer.begin (Bpm { 6.0 }, Seconds { 60.0 }, breathing (10.0));
    run (pacer, 60.0, [&] { return breathing (pacer.rate()->value); });
    const auto reached = pacer.rate()->value;
    REQUIRE (reached < 10.0);

    run (pacer, 30.0, [] { return breathing (13.0); });
    CHECK (pacer.rate()->value == Approx (reached));
    run (pacer, 60.0, [] { return breathing (13.0); });
    CHECK (pacer.rate()->value > reached);
    run (pacer, 600.0, [] { return breathing (13.0); });
    CHECK (pacer.rate()->value <= 13.0);
    CHECK (pacer.hasBeenLeftAlone());
}

TEST_CASE ("The pacer does not speed a body up beyond its resting rate", "[pacing]")
{
    Pacer pacer { { Bpm { 12.0 }, Bpm { 5.0 }, true } };
    pacer.begin (Bpm { 6.0 }, Seconds { 60.0 }, breathing (10.0));
    run (pacer, 1200.0, [] { return breathing (24.0); });
    CHECK (pacer.rate()->value <= 12.0);
}

TEST_CASE ("With no breath to hear, the pacer goes by time", "[pacing]")
{
    Pacer pacer { {} };
    pacer.begin (Bpm { 6.0 }, Seconds { 180.0 }, unheard);
    CHECK (pacer.rate()->value == Approx (14.0));
    run (pacer, 1800.0, [] { return unheard; });
    CHECK (pacer.rate()->value == Approx (6.0).margin (0.01));
}

TEST_CASE ("A breath that is lost is waited for, before the pacer goes on by time", "[pacing]")
{
    Pacer pacer { {} };
    pacer.begin (Bpm { 6.0 }, Seconds { 60.0 }, breathing (10.0));
    run (pacer, 30.0, [] { return unheard; });
    CHECK (pacer.rate()->value == Approx (10.0));
    run (pacer, 60.0, [] { return unheard; });
    CHECK (pacer.rate()->value < 10.0);
}

TEST_CASE ("Somebody who is not to be led is only followed", "[pacing]")
{
    Pacer pacer { { Bpm { 14.0 }, Bpm { 5.0 }, false } };
    pacer.begin (Bpm { 6.0 }, Seconds { 60.0 }, breathing (12.0));
    run (pacer, 600.0, [] { return breathing (12.0); });
    CHECK (pacer.rate()->value == Approx (12.0));
    run (pacer, 10.0, [] { return breathing (13.0); });
    CHECK (pacer.rate()->value == Approx (13.0));
}
