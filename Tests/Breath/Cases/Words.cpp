// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words.h"

#include "Sound/MonoFile.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath::cases
{

Words Words::of (const Case& given, const BreathTracker::Options& options)
{
    constexpr double from = 25.0, early = 0.15, late = 0.4; // seconds
    constexpr double lead = 0.05, tick = 0.1;               // a word is stamped this far ahead, ten times a second
    constexpr double rest = 2.0;                            // no two words on one breath
    Words words;
    auto file = sound::MonoFile::open (given.recording);
    auto reference =
        given.reference.empty() ? sound::MonoFile::open (given.recording) : sound::MonoFile::open (given.reference);
    if (! file || ! reference)
        return words;
    BreathTracker tracker { file->rate(), options };
    std::vector<float> heard (static_cast<std::size_t> (file->rate().value / 10.0)), played (heard.size());
    double lastWord = 0.0;
    auto lastPhase = BreathPhase::unknown;
    while (const auto count = file->read (heard))
    {
        const auto known = given.reference.empty() ? 0 : reference->read (std::span { played }.first (count));
        tracker.process (std::span { heard }.first (count), std::span { played }.first (known));
        const auto& state = tracker.state();
        const double now = state.time.count();
        const bool turned = state.phase == BreathPhase::exhale && lastPhase != BreathPhase::exhale;
        lastPhase = state.phase;
        if (now < from || ! state.nextExhale || now < lastWord + rest
            || (! turned && state.nextExhale->count() > now + lead + tick))
            continue;
        const double word = turned ? now + lead : std::max (now + lead, state.nextExhale->count());
        lastWord = word;
        ++words.begun;
        words.met += std::any_of (given.exhales.begin(), given.exhales.end(),
                                  [&] (double onset) { return word >= onset - early && word <= onset + late; });
    }
    words.expected = static_cast<int> (
        std::count_if (given.exhales.begin(), given.exhales.end(), [] (double onset) { return onset >= from; }));
    words.chance = words.expected * (early + late) / std::max (1.0, given.seconds - from);
    return words;
}

} // namespace slackwater::breath::cases
