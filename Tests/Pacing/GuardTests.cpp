// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeardBreath.h"

#include "Pacing/Guard.h"
#include "Support/Catch.h"
#include "Words/Pacing.h"

using namespace slackwater;
using namespace slackwater::pacing;
using slackwater::test::breathing;

namespace
{

const Seconds tick { 0.1 };

const words::Sentence<>* seen (Guard& guard, double breath, std::optional<Bpm> pacer = {})
{
    return guard.watch (tick, { breathing (breath), pacer });
}

} // namespace

TEST_CASE ("The guard ends pacing at a word, at a quick breath for a minute, or when nobody follows", "[pacing]")
{
    Guard guard;
    CHECK_FALSE (seen (guard, 14.0));
    CHECK (guard.watch (tick, { breathing (14.0), {}, false, true }) == &words::pacing::tooMuch);
    CHECK (guard.watch (tick, { breathing (14.0), {}, true, false }) == &words::pacing::wentItsOwnWay);

    bool ended = false;
    for (int i = 0; i < 595; ++i)
        ended = ended || seen (guard, 27.0) != nullptr;
    CHECK_FALSE (ended);
    for (int i = 0; i < 10; ++i)
        ended = ended || seen (guard, 27.0) != nullptr;
    CHECK (ended);
}

TEST_CASE ("A quick breath that calms down in between does not end pacing", "[pacing]")
{
    Guard guard;
    bool ended = false;
    for (int i = 0; i < 5000; ++i)
        ended = ended || seen (guard, i % 500 == 0 ? 20.0 : 27.0) != nullptr;
    CHECK_FALSE (ended);
}

TEST_CASE ("A pacer that begins above a measured breath is ended", "[pacing]")
{
    Guard guard { { Bpm { 30.0 }, Bpm { 5.0 } } };
    CHECK_FALSE (seen (guard, 12.0));
    CHECK (seen (guard, 12.0, Bpm { 24.0 }) == &words::pacing::pulledUp);
}

TEST_CASE ("A pacer that goes up against a measured breath is ended, one that comes back to it is not", "[pacing]")
{
    Guard guard;
    CHECK_FALSE (seen (guard, 10.0));
    CHECK_FALSE (seen (guard, 10.0, Bpm { 10.0 }));
    CHECK_FALSE (seen (guard, 10.0, Bpm { 8.0 }));
    CHECK_FALSE (seen (guard, 10.0, Bpm { 9.5 })); // back towards the breath
    CHECK (seen (guard, 10.0, Bpm { 11.5 }) == &words::pacing::pulledUp);
}

TEST_CASE ("A breath that was found slower than a pacer which goes by time does not end it", "[pacing]")
{
    Guard guard;
    CHECK_FALSE (guard.watch (tick, { {}, {} }));
    CHECK_FALSE (guard.watch (tick, { {}, Bpm { 14.0 } }));
    CHECK_FALSE (seen (guard, 10.0, Bpm { 13.9 }));
}

TEST_CASE ("The guard knows what the profile allows", "[pacing]")
{
    SECTION ("not below the slowest")
    {
        Guard guard { { Bpm { 14.0 }, Bpm { 7.0 } } };
        CHECK_FALSE (seen (guard, 9.0, Bpm { 7.0 }));
        CHECK (seen (guard, 9.0, Bpm { 6.5 }) == &words::pacing::leftTheLimits);
    }
    SECTION ("not above the resting rate, where no breath was heard to begin with")
    {
        Guard guard { { Bpm { 12.0 }, Bpm { 24.0 } } };
        CHECK_FALSE (guard.watch (tick, { {}, {} }));
        CHECK (guard.watch (tick, { {}, Bpm { 24.0 } }) == &words::pacing::leftTheLimits);
    }
    SECTION ("a slowest rate above the resting rate is no floor")
    {
        Guard guard { { Bpm { 12.0 }, Bpm { 24.0 } } };
        CHECK_FALSE (seen (guard, 12.0));
        CHECK_FALSE (seen (guard, 12.0, Bpm { 12.0 }));
    }
}
