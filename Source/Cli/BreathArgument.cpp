// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/BreathArgument.h"

#include "Breath/FileBreath.h"
#include "Breath/SimulatedBreather.h"
#include "Cli/Exit.h"
#include "Cli/TraceBreath.h"
#include "Storage/AssetPaths.h"

namespace slackwater::cli
{

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
        breath.isMicrophone = true;
        return breath;
    }
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
        notice ({ ErrorKind::input, options.weights.string(), "", tracker.fallbackReason(), "breath is tracked by the simpler method meanwhile" });
    breath.source = std::move (*file);
    return breath;
}

} // namespace slackwater::cli
