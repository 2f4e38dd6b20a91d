// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/SimulatedBreather.h"

#include "Words/Breath.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <optional>

namespace slackwater::breath
{

namespace
{

constexpr double inhaleShare = 0.42;      // of the active breath: 0.36–0.46 in adults at rest
constexpr double approachPerBreath = 0.2; // how much of the way to the pacer one breath goes
constexpr std::size_t rememberedBreaths = 4;

std::optional<double> numberIn (const std::string& text)
{
    double value = 0.0;
    const auto [end, problem] = std::from_chars (text.data(), text.data() + text.size(), value);
    if (problem != std::errc {} || end != text.data() + text.size() || ! std::isfinite (value))
        return std::nullopt;
    return value;
}

std::vector<std::string> split (const std::string& text)
{
    std::vector<std::string> parts { "" };
    for (const char c : text)
        if (c == ',')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

struct Key
{
    double least, most;
    std::function<void (SimulatedBreather::Options&, double)> set;
};

const std::map<std::string, Key>& keys()
{
    using Options = SimulatedBreather::Options;
    static const std::map<std::string, Key> known {
        { "follows", { 0.0, 1.0, [] (Options& o, double v) { o.follows = v; } } },
        { "irregular", { 0.0, 1.0, [] (Options& o, double v) { o.irregular = v; } } },
        { "floor", { 1.0, 60.0, [] (Options& o, double v) { o.floor = Bpm { v }; } } },
        { "seed", { 0.0, 9e15, [] (Options& o, double v) { o.seed = static_cast<std::uint64_t> (v); } } },
        { "stopsAt", { 0.0, 86400.0, [] (Options& o, double v) { o.stopsAt = Seconds { v }; } } },
        { "stopsFor", { 0.0, 600.0, [] (Options& o, double v) { o.stopsFor = Seconds { v }; } } },
        { "talks", { 0.0, 1.0, [] (Options& o, double v) { o.talks = v; } } },
    };
    return known;
}

/** Which part is what somebody wrote behind a comma for a point, "5" of "14,5"; 0: none. */
std::size_t commaInNumber (const std::vector<std::string>& parts)
{
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (! parts[i].empty() && parts[i].find_first_not_of ("0123456789") == std::string::npos)
            return i;
    return 0;
}

tl::unexpected<Error> wrong (const std::string& text, const words::Complaint<words::Text>& complaint,
                             const std::string& part)
{
    return fail (ErrorKind::usage, "sim:" + text, "", complaint, part);
}

} // namespace

SimulatedBreather::SimulatedBreather (Options wanted)
    : options (wanted), generator (wanted.seed), rate (wanted.rate.value)
{
    beginBreath (std::nullopt);
}

Result<SimulatedBreather::Options> SimulatedBreather::parse (const std::string& text)
{
    const auto parts = split (text);
    Options options;
    if (parts.front().empty())
        return fail (ErrorKind::usage, text.empty() ? "sim" : "sim:" + text, "", words::breath::simWithoutRate);
    if (const auto comma = commaInNumber (parts); comma > 0)
        return fail (ErrorKind::usage, "sim:" + text, "", words::breath::commaInSetting,
                     parts[comma - 1] + "," + parts[comma], parts[comma - 1], parts[comma]);
    const auto rate = numberIn (parts.front());
    if (! rate || *rate < 2.0 || *rate > 60.0)
        return wrong (text, words::breath::noRate, parts.front());
    options.rate = Bpm { *rate };

    for (std::size_t i = 1; i < parts.size(); ++i)
    {
        const auto equals = parts[i].find ('=');
        const auto key = keys().find (parts[i].substr (0, equals));
        const auto value = equals == std::string::npos ? std::nullopt : numberIn (parts[i].substr (equals + 1));
        if (key == keys().end() || ! value || *value < key->second.least || *value > key->second.most)
            return wrong (text, words::breath::noSetting, parts[i]);
        key->second.set (options, *value);
    }
    return options;
}

double SimulatedBreather::random()
{
    // 53 bits by hand: the standard's distributions differ between libraries, the engine does not.
    return static_cast<double> (generator() >> 11) * 0x1.0p-53;
}

void SimulatedBreather::beginBreath (std::optional<Bpm> pacer)
{
    if (pacer)
    {
        const auto wanted =
            std::max (options.floor.value, options.rate.value + options.follows * (pacer->value - options.rate.value));
        rate += approachPerBreath * (wanted - rate);
    }
    // The sum of three is near enough to a normal spread of 1 and cannot run away.
    const auto spread = 2.0 * (random() + random() + random() - 1.5);
    auto period = 60.0 / rate * std::max (0.4, 1.0 + 0.25 * options.irregular * spread);
    const auto isOdd = random() < options.talks;
    if (isOdd && random() < 0.5)
        period *= 1.6; // a sigh
    audible = ! isOdd;

    inhaleAt = endsAt;
    const auto holds = options.stopsFor.count() > 0.0 && inhaleAt <= options.stopsAt
                       && options.stopsAt < inhaleAt + Seconds { period };
    exhaleAt = inhaleAt + Seconds { inhaleShare * period };
    endsAt = inhaleAt + Seconds { period } + (holds ? options.stopsFor : Seconds { 0.0 });
    periods.push_back (Seconds { period });
    if (periods.size() > rememberedBreaths)
        periods.erase (periods.begin());
    exhaleOnsets.push_back (exhaleAt);
}

BreathState SimulatedBreather::advance (const SourceTick& moment)
{
    while (endsAt <= moment.now)
        beginBreath (moment.pacer ? moment.pacer->rate : std::nullopt);
    return describe (moment.now);
}

BreathState SimulatedBreather::describe (Seconds now) const
{
    BreathState state;
    state.time = now;
    if (! audible)
        return state;

    const auto mean =
        std::accumulate (periods.begin(), periods.end(), Seconds { 0.0 }) / static_cast<double> (periods.size());
    const auto exhaleEnds = exhaleAt + (1.0 - inhaleShare) * mean;
    state.rate = rateOf (mean);
    state.confidence = 0.95 - 0.3 * options.irregular;
    state.nextExhaleSpread = 0.25 * options.irregular * mean;
    if (now < exhaleAt)
    {
        state.phase = BreathPhase::inhale;
        state.position = std::clamp ((now - inhaleAt) / (inhaleShare * mean), 0.0, 1.0);
        state.nextExhale = std::max (now, inhaleAt + inhaleShare * mean);
        return state;
    }
    const auto isHeld = now > exhaleEnds + Seconds { 1.0 };
    state.phase = isHeld ? BreathPhase::hold : BreathPhase::exhale;
    state.position = isHeld ? 0.0 : std::clamp ((now - exhaleAt) / ((1.0 - inhaleShare) * mean), 0.0, 1.0);
    state.nextExhale = std::max (now + inhaleShare * mean, exhaleAt + mean);
    return state;
}

} // namespace slackwater::breath
