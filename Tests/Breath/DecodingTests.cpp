// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/BreathRhythm.h"
#include "Breath/Tracker/GuideAgreement.h"
#include "Breath/Tracker/OnsetRate.h"
#include "Breath/Tracker/PhaseFilter.h"
#include "Breath/Tracker/RateDecoder.h"
#include "Support/Catch.h"

#include <cmath>

using namespace slackwater;
using namespace slackwater::breath;

namespace
{
/** Probability around one rate (and some at another). */
std::array<float, rateBinCount> peakAt (double rate, double share, double other = 30.0)
{
    std::array<float, rateBinCount> bins {};
    float total = 0.0f;
    for (std::size_t i = 0; i < rateBinCount; ++i)
    {
        const auto around = [&] (double centre)
        { return std::exp (-0.5 * std::pow (std::log (static_cast<double> (rateBins()[i]) / centre) / 0.02, 2.0)); };
        bins[i] = static_cast<float> (share * around (rate) + (1.0 - share) * around (other));
        total += bins[i];
    }
    for (auto& bin : bins)
        bin /= total;
    return bins;
}

std::optional<RateAnswer> answerAfter (RateDecoder& decoder, int seconds, double presence)
{
    std::optional<RateAnswer> answer;
    for (int frame = 0; frame < seconds * 10; ++frame)
        answer = decoder.answer (presence);
    return answer;
}
} // namespace

TEST_CASE ("The rate is where most of the probability lies, between the bins", "[breath][decoding]")
{
    RateDecoder decoder;
    decoder.push (peakAt (11.37, 0.9));
    const auto answer = answerAfter (decoder, 10, 0.99);
    REQUIRE (answer);
    CHECK (answer->rate.value == Approx (11.37).margin (0.1));
}

TEST_CASE ("No rate is given without breath, before five seconds, or where two rates are as likely",
           "[breath][decoding]")
{
    RateDecoder decoder;
    decoder.push (peakAt (12.0, 0.9));
    CHECK_FALSE (answerAfter (decoder, 5, 0.99));
    CHECK (answerAfter (decoder, 1, 0.99));
    CHECK_FALSE (answerAfter (decoder, 1, 0.3));

    RateDecoder torn;
    torn.push (peakAt (7.0, 0.34, 14.0));
    torn.push (peakAt (7.0, 0.34, 30.0));
    std::array<float, rateBinCount> flat {};
    flat.fill (1.0f / rateBinCount);
    torn.push (flat);
    CHECK_FALSE (answerAfter (torn, 10, 0.99));
}

TEST_CASE ("Confidence waits for a few seconds of agreement", "[breath][decoding]")
{
    RateDecoder decoder;
    decoder.push (peakAt (12.0, 0.5));
    const auto before = answerAfter (decoder, 10, 0.99);
    decoder.push (peakAt (12.0, 0.99));
    const auto atOnce = answerAfter (decoder, 1, 0.99), later = answerAfter (decoder, 5, 0.99);
    REQUIRE ((before && atOnce && later));
    CHECK (atOnce->confidence == Approx (before->confidence).margin (0.05));
    CHECK (later->confidence > 0.9);
}

TEST_CASE ("Presence has hysteresis: a moment of doubt does not end a breath", "[breath][decoding]")
{
    RateDecoder decoder;
    decoder.push (peakAt (12.0, 0.99));
    CHECK_FALSE (answerAfter (decoder, 6, 0.7));
    CHECK (answerAfter (decoder, 1, 0.8));
    CHECK (answerAfter (decoder, 1, 0.7));
    CHECK_FALSE (answerAfter (decoder, 1, 0.5));
}

TEST_CASE ("A phase begins soon after its sound, and flickers do not count", "[breath][decoding]")
{
    PhaseFilter filter;
    for (int i = 0; i < 20; ++i)
        (void) filter.push ({ 0.9f, 0.05f, 0.05f }, false);
    int frames = 0;
    while (filter.push ({ 0.05f, 0.9f, 0.05f }, false) != BreathPhase::exhale && frames < 20)
        ++frames;
    CHECK (frames <= 2); // 0.3 s

    for (int i = 0; i < 10; ++i)
        (void) filter.push ({ 0.05f, 0.9f, 0.05f }, false);
    CHECK (filter.push ({ 0.6f, 0.3f, 0.1f }, false) == BreathPhase::exhale);
}

TEST_CASE ("A person whose in-breath sounds like others' out-breath can be told so", "[breath][decoding]")
{
    PhaseFilter filter;
    BreathPhase phase = BreathPhase::unknown;
    for (int i = 0; i < 20; ++i)
        phase = filter.push ({ 0.9f, 0.05f, 0.05f }, true);
    CHECK (phase == BreathPhase::exhale);
}

TEST_CASE ("Where in and out cannot be told apart, clarity falls", "[breath][decoding]")
{
    PhaseFilter filter;
    for (int i = 0; i < 600; ++i)
        (void) filter.push ({ 0.5f, 0.45f, 0.05f }, false);
    CHECK (filter.clarity() < PhaseFilter::leastClarity);
    for (int i = 0; i < 600; ++i)
        (void) filter.push (i % 40 < 20 ? std::array { 0.9f, 0.08f, 0.02f } : std::array { 0.1f, 0.88f, 0.02f }, false);
    CHECK (filter.clarity() > PhaseFilter::leastClarity);
}

TEST_CASE ("Following a sign settles which half is the out-breath", "[breath][decoding]")
{
    GuideAgreement same, opposite, nothing;
    for (int i = 0; i < 400; ++i)
    {
        const bool in = i % 50 < 20;
        const auto sign = in ? BreathPhase::inhale : BreathPhase::exhale;
        const std::array<float, 3> heard { in ? 0.8f : 0.1f, in ? 0.1f : 0.8f, 0.1f };
        same.push (heard, sign);
        opposite.push ({ heard[1], heard[0], heard[2] }, sign);
        nothing.push ({ 0.4f, 0.4f, 0.2f }, sign);
    }
    CHECK (same.isSame());
    CHECK (opposite.isOpposite());
    CHECK_FALSE (nothing.isSame());
    CHECK_FALSE (nothing.isOpposite());
}

TEST_CASE ("The next out-breath is expected from the last breaths", "[breath][decoding]")
{
    // Five seconds a breath: two in, two and a half out, half a second of rest.
    BreathRhythm rhythm;
    const auto phaseAt = [] (double time)
    {
        const double into = std::fmod (time, 5.0);
        return into < 2.0 ? BreathPhase::inhale : into < 4.5 ? BreathPhase::exhale : BreathPhase::hold;
    };
    for (int frame = 0; frame <= 410; ++frame)
        rhythm.push (Seconds { frame / 10.0 }, phaseAt (frame / 10.0), Bpm { 12.0 });

    REQUIRE (rhythm.nextExhale());
    CHECK (rhythm.nextExhale()->count() == Approx (42.0).margin (0.3)); // one second into the in-breath
    CHECK (rhythm.position() == Approx (0.5).margin (0.1));
    CHECK (rhythm.spread().count() < 0.3);

    for (int frame = 411; frame <= 430; ++frame)
        rhythm.push (Seconds { frame / 10.0 }, phaseAt (frame / 10.0), Bpm { 12.0 });
    CHECK (rhythm.nextExhale()->count() == Approx (47.0).margin (0.3)); // one second into the out-breath
}

TEST_CASE ("Nothing is expected of a breath that is not known", "[breath][decoding]")
{
    BreathRhythm rhythm;
    rhythm.push (Seconds { 1.0 }, BreathPhase::unknown, Bpm { 12.0 });
    CHECK_FALSE (rhythm.nextExhale());
    rhythm.push (Seconds { 2.0 }, BreathPhase::exhale, {});
    CHECK_FALSE (rhythm.nextExhale());
}

TEST_CASE ("Counted onsets follow a change of pace before the network does, once they have been right",
           "[breath][decoding]")
{
    OnsetRate onsets;
    double cycle = 0.0;
    Bpm given;
    const auto breatheUntil = [&] (double from, double to, double bpm, Bpm network)
    {
        for (double time = from; time < to; time += 0.1)
        {
            cycle = std::fmod (cycle + 0.1 * bpm / 60.0, 1.0);
            given = onsets.push (Seconds { time }, cycle < 0.4 ? BreathPhase::inhale : BreathPhase::exhale, network);
        }
    };
    breatheUntil (0.0, 60.0, 8.0, Bpm { 8.0 });
    CHECK (given.value == Approx (8.0).margin (0.3));
    breatheUntil (60.0, 69.0, 16.0, Bpm { 8.0 }); // the network has not noticed yet
    CHECK (given.value > 10.5);
    CHECK (given.value < 15.0); // nine seconds of sixteen, six of eight
}

TEST_CASE ("Onsets that have not agreed with the network are not believed", "[breath][decoding]")
{
    OnsetRate onsets;
    Bpm given;
    for (double time = 0.0; time < 60.0; time += 0.1)
        given = onsets.push (Seconds { time }, std::fmod (time, 3.0) < 1.2 ? BreathPhase::inhale : BreathPhase::exhale,
                             Bpm { 10.0 });
    CHECK (given.value == Approx (10.0));
}

TEST_CASE ("A count that contradicts a sure network is not taken, and neither is called sure", "[breath][rate]")
{
    const auto sure = reconciled ({ Bpm { 20.0 }, 0.95 }, Bpm { 13.0 }); // one breath was not heard
    CHECK (sure.rate.value == 20.0);
    CHECK (sure.confidence == Approx (0.7));

    const auto unsure =
        reconciled ({ Bpm { 8.0 }, 0.6 }, Bpm { 16.0 }); // another pace, which the network has yet to see
    CHECK (unsure.rate.value == 16.0);
    CHECK (unsure.confidence == Approx (0.6));

    const auto agreed = reconciled ({ Bpm { 12.0 }, 0.95 }, Bpm { 12.6 });
    CHECK (agreed.rate.value == 12.6);
    CHECK (agreed.confidence == Approx (0.95));
}
