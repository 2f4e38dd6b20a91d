// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/BreathArgument.h"

#include "Breath/Sources/FileBreath.h"
#include "Breath/Sources/OscSource.h"
#include "Breath/Sources/SimulatedBreather.h"
#include "Cli/Terminal/Exit.h"
#include "Cli/Commands/TraceBreath.h"
#include "Storage/Files/AssetPaths.h"

#include <charconv>

namespace slackwater::cli
{

namespace
{

Result<BreathArgument> listenToOsc (BreathArgument breath)
{
    auto port = breath::OscBreath::usualPort;
    if (const auto text = breath.description.substr (3); ! text.empty())
    {
        const auto* end = text.data() + text.size();
        const auto [read, problem] = std::from_chars (text.data() + 1, end, port);
        if (problem != std::errc {} || read != end)
            return fail (ErrorKind::usage, "", "", "\"" + breath.description + "\" names no port",
                         "write osc, or osc:9127");
    }
    auto osc = breath::OscBreath::listen (port);
    if (! osc)
        return fail (osc.error());
    breath.isLiveOnly = true;
    breath.source = std::make_unique<breath::OscSource> (std::move (*osc));
    return breath;
}

} // namespace

std::string usualBreath (const Profile& profile)
{
    return profile.breath.source == "microphone" ? "mic" : profile.breath.source;
}

Result<BreathArgument> readBreath (const std::string& text, const Profile& profile)
{
    BreathArgument breath;
    breath.description = text;
    if (text == "none")
    {
        breath.source = std::make_unique<breath::NoBreath>();
        return breath;
    }
    if (text == "mic")
    {
        breath.isMicrophone = breath.isLiveOnly = true;
        return breath;
    }
    if (text == "keys")
    {
        breath.isLiveOnly = true;
        breath.taps = std::make_shared<breath::Taps>();
        breath.source = std::make_unique<breath::KeyBreath> (breath.taps);
        return breath;
    }
    if (text == "osc" || text.starts_with ("osc:"))
        return listenToOsc (std::move (breath));
    if (text.starts_with ("sim:"))
    {
        const auto options = breath::SimulatedBreather::parse (text.substr (4));
        if (! options)
            return fail (options.error());
        breath.source = std::make_unique<breath::SimulatedBreather> (*options);
        return breath;
    }
    if (text.ends_with (".jsonl"))
    {
        auto trace = storage::readTrace (text);
        if (! trace)
            return fail (trace.error());
        breath.source = std::make_unique<TraceBreath> (std::move (trace->ticks));
        return breath;
    }

    breath::BreathTracker::Options options;
    options.weights = storage::breathWeights();
    options.swapInAndOut = profile.breath.swapsInAndOut();
    auto file = breath::FileBreath::open (text, options);
    if (! file)
        return fail (file.error());
    const auto& tracker = (*file)->usedTracker();
    if (tracker.isUsingFallback())
        notice ({ ErrorKind::input, options.weights.string(), "", tracker.fallbackReason(),
                  "breath is tracked by the simpler method meanwhile" });
    breath.source = std::move (*file);
    return breath;
}

} // namespace slackwater::cli
