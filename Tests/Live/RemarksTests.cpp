// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/MicrophoneBreath.h"
#include "Engine/Live/Remarks.h"
#include "Support/Catch.h"
#include "Words/FullStops.h"
#include "Words/Pacing.h"
#include "Words/Playing.h"

#include <cmath>

using namespace slackwater;
using engine::MicrophoneTrouble;
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

/** So many seconds after it began, by the clock on the wall. */
std::string told (Remarks& remarks, double after = 0.0)
{
    return remarks.gravest (engine::BriefWords::Time {}
                            + std::chrono::milliseconds (std::lround (1000.0 * (1000.0 + after))));
}
} // namespace

TEST_CASE ("Of several things that are not as wished, the gravest is told", "[live]")
{
    Remarks remarks { Seconds { 0.0 } };
    CHECK (told (remarks).empty());
    remarks.aboutDisk (1, Seconds { 5.0 });
    CHECK (told (remarks) == words::say (words::playing::slowDisk));
    remarks.aboutDevice ("The device is gone.");
    CHECK (told (remarks) == "The device is gone.");
    remarks.cannotGoOn ("no memory");
    CHECK (told (remarks) == words::say (words::playing::cannotGoOn, "no memory"));
}

TEST_CASE ("A slow disk is told for ten seconds after sound last waited for it", "[live]")
{
    Remarks remarks { Seconds { 0.0 } };
    remarks.aboutDisk (1, Seconds { 5.0 });
    remarks.aboutDisk (1, Seconds { 14.9 });
    CHECK_FALSE (told (remarks).empty());
    remarks.aboutDisk (1, Seconds { 15.0 });
    CHECK (told (remarks).empty());
    remarks.aboutDisk (2, Seconds { 20.0 });
    CHECK_FALSE (told (remarks).empty());
}

TEST_CASE ("A microphone that gives no breath for a minute is told, one that gives nothing at all at once", "[live]")
{
    constexpr SampleRate rate { 48000.0 };
    engine::MicrophoneBreath microphone { rate, {} };
    const auto fallback = microphone.fallbackReason();
    Remarks remarks { Seconds { 300.0 } }; // the session went on there
    remarks.aboutBreath (unknownAt (360.0), &microphone);
    CHECK (told (remarks) == fallback);
    remarks.aboutBreath (unknownAt (361.0), &microphone);
    CHECK (told (remarks) == words::say (words::playing::noBreathHeard));
    microphone.missed (6 * 48000);
    remarks.aboutBreath (unknownAt (362.0), &microphone);
    CHECK (told (remarks) == words::say (words::playing::silentMicrophone));
    CHECK (remarks.trouble() == MicrophoneTrouble::silent);
    remarks.aboutBreath (unknownAt (363.0), nullptr);
    CHECK (told (remarks).empty());
    CHECK (remarks.trouble() == MicrophoneTrouble::none);
}

TEST_CASE ("What is wrong with the microphone is told for eight seconds, one thing at a time; then its sign stays",
           "[live]")
{
    engine::MicrophoneBreath microphone { SampleRate { 48000.0 }, {} };
    microphone.missed (6 * 48000);
    Remarks remarks { Seconds { 0.0 } };
    const auto silent = words::say (words::playing::silentMicrophone);
    remarks.aboutBreath (unknownAt (6.0), &microphone);
    CHECK (told (remarks, 0.0) == silent);
    CHECK (told (remarks, 7.9) == silent);
    for (double t = 8.0; t < 600.0; t += 1.0)
    {
        remarks.aboutBreath (unknownAt (6.0 + t), &microphone); // after a minute there is no breath in it, either
        REQUIRE (told (remarks, t).empty());
        REQUIRE (remarks.trouble() == MicrophoneTrouble::silent);
    }
    remarks.aboutMicrophone ("The microphone is gone."); // another thing
    CHECK (told (remarks, 600.0) == "The microphone is gone.");
    CHECK (told (remarks, 608.0).empty());
    CHECK (remarks.trouble() == MicrophoneTrouble::missing);
}

TEST_CASE ("A microphone that comes and goes does not go on telling", "[live]")
{
    Remarks remarks { Seconds { 0.0 } };
    int tellings = 0;
    for (int second = 0; second < 100; ++second)
    {
        remarks.aboutMicrophone (second % 20 < 10 ? "It is gone." : "");
        tellings += told (remarks, second).empty() ? 0 : 1;
    }
    CHECK (tellings == 8); // seconds, of the first time
    remarks.aboutMicrophone ("");
    CHECK (told (remarks, 150.0).empty());
    remarks.aboutMicrophone ("It is gone.");
    CHECK_FALSE (told (remarks, 230.0).empty()); // and of another
}

TEST_CASE ("What the guard has ended is told for a while, above what is wrong with the microphone", "[live]")
{
    Remarks remarks { Seconds { 0.0 } };
    remarks.aboutMicrophone ("It is gone.");
    const auto reason =
        GENERATE (as<const words::Sentence<>*> {}, &words::pacing::tooQuick, &words::pacing::wentItsOwnWay,
                  &words::pacing::pulledUp, &words::pacing::leftTheLimits);
    remarks.aboutGuard (words::say (*reason), engine::BriefWords::Time {} + std::chrono::seconds (1000));
    CHECK (told (remarks) == words::asSentence (words::say (*reason)));
    CHECK (told (remarks, 11.9) == words::asSentence (words::say (*reason)));
    CHECK (told (remarks, 12.0).empty());
}
