// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Listening.h"

#include "Breath/Sources/FileBreath.h"
#include "Breath/Sources/OscSource.h"
#include "Breath/Sources/SimulatedBreather.h"
#include "Practice/TraceBreath.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Past/Trace.h"
#include "Words/Breath.h"

#include <charconv>
#include <filesystem>
#include <system_error>

namespace slackwater::practice
{

namespace
{

Result<Listening> live (Listening listening, std::unique_ptr<breath::BreathSource> source)
{
    listening.isLiveOnly = true;
    listening.source = std::move (source);
    return listening;
}

Result<Listening> listenToKeys (Listening listening)
{
    listening.taps = std::make_shared<breath::Taps>();
    auto source = std::make_unique<breath::KeyBreath> (listening.taps);
    return live (std::move (listening), std::move (source));
}

Result<Listening> listenToOsc (Listening listening)
{
    auto port = breath::OscBreath::usualPort;
    if (const auto text = listening.description.substr (3); ! text.empty())
    {
        const auto* end = text.data() + text.size();
        const auto [read, problem] = std::from_chars (text.data() + 1, end, port);
        if (problem != std::errc {} || read != end)
            return fail (ErrorKind::usage, "", "", words::breath::noPort, listening.description);
    }
    auto osc = breath::OscBreath::listen (port);
    if (! osc)
        return fail (osc.error());
    return live (std::move (listening), std::make_unique<breath::OscSource> (std::move (*osc)));
}

Result<Listening> listenToRecording (Listening listening, const Profile& profile)
{
    breath::BreathTracker::Options options;
    options.weights = storage::breathWeights();
    options.swapInAndOut = profile.breath.swapsInAndOut();
    auto file = breath::FileBreath::open (listening.description, options);
    if (! file)
        return fail (file.error());
    const auto& tracker = (*file)->usedTracker();
    if (tracker.isUsingFallback())
        listening.notice = errorOf (ErrorKind::input, options.weights.string(), "", words::breath::simplerMethod,
                                    tracker.fallbackReason());
    listening.source = std::move (*file);
    return listening;
}

} // namespace

std::string usualBreath (const Profile& profile)
{
    switch (profile.breath.source)
    {
        case BreathSourceKind::microphone: return "mic";
        case BreathSourceKind::other: return profile.breath.otherSource;
        default: return std::string (nameOf (profile.breath.source));
    }
}

Result<Listening> listenTo (const std::string& words, const Profile& profile)
{
    Listening listening;
    listening.description = words;
    if (words == "mic" || words == "microphone")
    {
        listening.isMicrophone = listening.isLiveOnly = true;
        return listening;
    }
    if (words == "none")
    {
        listening.source = std::make_unique<breath::NoBreath>();
        return listening;
    }
    if (words == "keys")
        return listenToKeys (std::move (listening));
    if (words == "osc" || words.starts_with ("osc:"))
        return listenToOsc (std::move (listening));
    if (words.starts_with ("sim:"))
    {
        const auto options = breath::SimulatedBreather::parse (words.substr (4));
        if (! options)
            return fail (options.error());
        listening.source = std::make_unique<breath::SimulatedBreather> (*options);
        return listening;
    }
    if (words.ends_with (".jsonl"))
    {
        auto trace = storage::readTrace (words);
        if (! trace)
            return fail (trace.error());
        listening.source = std::make_unique<TraceBreath> (std::move (trace->ticks));
        return listening;
    }
    // A word that the profile got from a later version is no file's name, unless there is such a file.
    std::error_code problem;
    if (profile.breath.source == BreathSourceKind::other && words == profile.breath.otherSource
        && ! std::filesystem::exists (words, problem))
        return fail (ErrorKind::input, "", "/breath/source", words::breath::noSource, words);
    return listenToRecording (std::move (listening), profile);
}

} // namespace slackwater::practice
