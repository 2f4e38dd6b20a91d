// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/MicrophoneBreath.h"
#include "Engine/Live/Remarks.h"
#include "Support/Catch.h"
#include "Words/Playing.h"

using namespace slackwater;
using engine::Remarks;

namespace
{
/** Nothing is known of the breath at that time. */
BreathState unknownAt (double seconds)
{
    BreathState state;
    state.time = Seconds { seconds };
    return state;
}
} // namespace

TEST_CASE ("Of several things that are not as wished, the gravest is told", "[live]")
{
    Remarks remarks { Seconds { 0.0 } };
    CHECK (remarks.gravest().empty());
    remarks.aboutDisk (1, Seconds { 5.0 });
    CHECK (remarks.gravest() == words::say (words::playing::slowDisk));
    remarks.aboutDevice ("The device is gone.");
    CHECK (remarks.gravest() == "The device is gone.");
    remarks.cannotGoOn ("no memory");
    CHECK (remarks.gravest() == words::say (words::playing::cannotGoOn, "no memory"));
}

TEST_CASE ("A slow disk is told for ten seconds after sound last waited for it", "[live]")
{
    Remarks remarks { Seconds { 0.0 } };
    remarks.aboutDisk (1, Seconds { 5.0 });
    remarks.aboutDisk (1, Seconds { 14.9 });
    CHECK_FALSE (remarks.gravest().empty());
    remarks.aboutDisk (1, Seconds { 15.0 });
    CHECK (remarks.gravest().empty());
    remarks.aboutDisk (2, Seconds { 20.0 });
    CHECK_FALSE (remarks.gravest().empty());
}

TEST_CASE ("A microphone that gives no breath for a minute is told, one that gives nothing at all at once", "[live]")
{
    constexpr SampleRate rate { 48000.0 };
    engine::MicrophoneBreath microphone { rate, {} };
    const auto fallback = microphone.fallbackReason();
    Remarks remarks { Seconds { 300.0 } }; // the session went on there
    remarks.aboutBreath (unknownAt (360.0), &microphone);
    CHECK (remarks.gravest() == fallback);
    remarks.aboutBreath (unknownAt (361.0), &microphone);
    CHECK (remarks.gravest() == words::say (words::playing::noBreathHeard));
    microphone.missed (6 * 48000);
    remarks.aboutBreath (unknownAt (362.0), &microphone);
    CHECK (remarks.gravest() == words::say (words::playing::silentMicrophone));
    remarks.aboutBreath (unknownAt (363.0), nullptr);
    CHECK (remarks.gravest().empty());
}
