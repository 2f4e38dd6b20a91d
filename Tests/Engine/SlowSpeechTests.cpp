// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

#include <limits>

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{

Event slowly (std::string file, double at, double speed, double rate = 48000.0)
{
    auto event = say (std::move (file), at, rate);
    std::get<SayEvent> (event.what).speed = speed;
    return event;
}

/** Like a vowel: harmonics of one pitch, swelling in syllables. */
Recording vowel (double pitch, double seconds, int rate, int channels = 1)
{
    Recording sound { rate, channels, {} };
    for (int i = 0; i < static_cast<int> (seconds * rate); ++i)
    {
        const auto t = static_cast<double> (i) / rate;
        double tone = 0.0;
        for (int harmonic = 1; harmonic <= 8; ++harmonic)
            tone += std::sin (2.0 * std::numbers::pi * pitch * harmonic * t + harmonic * harmonic) / harmonic;
        for (int c = 0; c < channels; ++c)
            sound.samples.push_back (
                static_cast<float> (0.1 * tone * (0.6 + 0.4 * std::sin (2.0 * std::numbers::pi * 4.0 * t))));
    }
    return sound;
}

std::pair<double, double> soundingFromTo (const std::vector<float>& samples, float threshold, double rate = 48000.0)
{
    const auto isSounding = [=] (float x) { return std::abs (x) > threshold; };
    const auto first = std::find_if (samples.begin(), samples.end(), isSounding);
    const auto last = std::find_if (samples.rbegin(), samples.rend(), isSounding);
    return { static_cast<double> (first - samples.begin()) / rate,
             static_cast<double> (last.base() - samples.begin()) / rate };
}

/** Of the strongest periodicity between 60 and 400 Hz, by autocorrelation with parabolic interpolation. */
double pitchOf (const std::vector<float>& samples, double from, double to, double rate = 48000.0)
{
    const auto begin = static_cast<std::size_t> (from * rate), end = static_cast<std::size_t> (to * rate);
    const auto at = [&] (int lag)
    {
        double sum = 0.0;
        for (auto i = begin; i < end; ++i)
            sum += static_cast<double> (samples[i]) * static_cast<double> (samples[i + static_cast<std::size_t> (lag)]);
        return sum;
    };
    int best = static_cast<int> (rate / 400.0);
    double most = at (best);
    for (int lag = best + 1; lag < static_cast<int> (rate / 60.0); ++lag)
        if (const auto value = at (lag); value > most * 1.02) // the shortest of nearly equal ones
        {
            most = value;
            best = lag;
        }
    const auto a = at (best - 1), b = at (best), c = at (best + 1);
    return rate / (best + 0.5 * (a - c) / (a - 2.0 * b + c));
}

} // namespace

TEST_CASE ("At speed 1, and at speeds nobody may ask for, the words are bit for bit as recorded", "[engine][slow]")
{
    PackFolder pack;
    save (pack.path / "words.flac", syllables (3.0, 0.3, 44100), SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    const auto untouched = play (pack.path, { say ("words.flac", 0.5) }, 5.0);
    for (const auto speed :
         { 1.0, 1.5, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity() })
        CHECK (play (pack.path, { slowly ("words.flac", 0.5, speed) }, 5.0) == untouched);
    CHECK (play (pack.path, { slowly ("words.flac", 0.5, 0.2) }, 5.0)
           == play (pack.path, { slowly ("words.flac", 0.5, 0.9) }, 5.0));
}

TEST_CASE ("Slower words begin at their stamp and last as long as the timeline says, within ten milliseconds",
           "[engine][slow]")
{
    PackFolder pack;
    const auto fileRate = GENERATE (8000, 24000, 44100, 48000, 192000);
    const auto speed = GENERATE (0.9, 0.97);
    const auto rate = fileRate == 24000 ? 44100.0 : 48000.0;
    CAPTURE (fileRate, speed, rate);
    save (pack.path / "words.wav", vowel (120.0, 4.0, fileRate, fileRate == 44100 ? 2 : 1));
    const auto heard = play (pack.path, { slowly ("words.wav", 1.0, speed, rate) }, 7.0, 512, rate);

    const auto [first, last] = soundingFromTo (heard.left, 0.01f, rate);
    CHECK (first == Approx (1.0).margin (0.005));
    CHECK (last == Approx (1.0 + 4.0 / speed).margin (0.01));
    CHECK (loudnessOf (heard, 1.0, 1.0 + 4.0 / speed, rate) == Approx (-20.0).margin (0.5));
    CHECK (heard.faults.empty());
}

TEST_CASE ("A word in the middle comes when its share of the time has passed", "[engine][slow]")
{
    PackFolder pack;
    auto sound = vowel (120.0, 4.0, 48000);
    for (std::size_t i = 0; i < sound.samples.size(); ++i) // three short words with silence around
        if (const auto t = static_cast<double> (i) / 48000.0; ! (t < 0.3 || (t >= 1.9 && t < 2.2) || t >= 3.6))
            sound.samples[i] = 0.0f;
    save (pack.path / "words.wav", sound);
    const auto heard = play (pack.path, { slowly ("words.wav", 0.5, 0.9) }, 6.0);
    const std::vector<float> middle (heard.left.begin() + 48000 * 2, heard.left.begin() + 48000 * 7 / 2);
    const auto [first, last] = soundingFromTo (middle, 0.02f);
    CHECK (2.0 + first == Approx (0.5 + 1.9 / 0.9).margin (0.02));
    CHECK (2.0 + last == Approx (0.5 + 2.2 / 0.9).margin (0.02));
}

TEST_CASE ("Slower words keep their pitch", "[engine][slow]")
{
    PackFolder pack;
    const auto pitch = GENERATE (95.0, 140.0, 210.0);
    const auto speed = GENERATE (0.9, 0.95);
    CAPTURE (pitch, speed);
    save (pack.path / "words.wav", vowel (pitch, 4.0, 44100));
    const auto asSaid = play (pack.path, { say ("words.wav", 0.5) }, 6.0),
               slower = play (pack.path, { slowly ("words.wav", 0.5, speed) }, 6.0);
    REQUIRE (pitchOf (asSaid.left, 1.0, 3.0) == Approx (pitch).epsilon (0.002));
    CHECK (pitchOf (slower.left, 1.0, 3.0) == Approx (pitch).epsilon (0.005)); // a twelfth of a semitone
}

TEST_CASE ("Slower words begin and end without a click, and the bed stays back until they end", "[engine][slow]")
{
    PackFolder pack;
    save (pack.path / "words.wav", vowel (120.0, 6.0, 48000));
    save (pack.path / "bed.wav", sine (3000.0, 20.0, 0.1));
    const auto words = play (pack.path, { slowly ("words.wav", 1.0, 0.9) }, 9.0);
    const auto asSaid = play (pack.path, { say ("words.wav", 1.0) }, 9.0); // it begins and ends at full swing
    CHECK (largestStep (words.left, 0, 72000) <= 1.05 * largestStep (asSaid.left, 0, 72000));
    CHECK (largestStep (words.left, 72000, words.left.size())
           <= 1.05 * largestStep (asSaid.left, 72000, asSaid.left.size()));

    const auto both = play (pack.path, { bed ("bed.wav", 0.0, -14.0, 0.1), slowly ("words.wav", 1.0, 0.9) }, 9.0);
    std::vector<float> bedAlone (both.left.size());
    std::transform (both.left.begin(), both.left.end(), words.left.begin(), bedAlone.begin(),
                    [] (float mix, float voice) { return mix - voice; });
    CHECK (levelOf (bedAlone, 0.4, 0.8) - levelOf (bedAlone, 7.3, 7.6) > 6.0); // six seconds have become 6.67
}

TEST_CASE ("Slower words give the same bits again, whatever the block size, and beside others", "[engine][slow]")
{
    PackFolder pack;
    save (pack.path / "words.wav", vowel (120.0, 2.0, 44100));
    save (pack.path / "other.wav", syllables (2.0, 0.3, 48000, 2, 7));
    const std::vector<Event> events { slowly ("words.wav", 0.5, 0.93), slowly ("other.wav", 1.0, 0.97),
                                      bed ({}, 0.0, -12.0), slowly ("words.wav", 4.0, 0.9) };
    const auto expected = play (pack.path, events, 7.0, 64);
    CHECK (play (pack.path, events, 7.0, 1000) == expected);
    CHECK (play (pack.path, events, 7.0, 4096) == expected);
}

TEST_CASE ("Recordings of three samples, and damaged ones, may be asked for slowly", "[engine][slow]")
{
    PackFolder pack;
    save (pack.path / "three.wav", { 48000, 1, { 0.1f, -0.1f, 0.1f } });
    save (pack.path / "cut.flac", vowel (120.0, 4.0, 48000), SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    fs::resize_file (pack.path / "cut.flac", fs::file_size (pack.path / "cut.flac") / 2);
    const auto heard = play (pack.path, { slowly ("three.wav", 0.1, 0.9), slowly ("cut.flac", 0.5, 0.9) }, 4.0);
    CHECK (heard.faults.size() == 1);
    CHECK (levelOf (heard.left, 0.7, 2.0) > -30.0);
    CHECK (largestStep (heard.left, 30000, heard.left.size()) < 0.2);
}
