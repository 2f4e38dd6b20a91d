// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Listening.h"

#include "Breath/Sources/FileBreath.h"
#include "Breath/Sources/OscSource.h"
#include "Breath/Sources/SimulatedBreather.h"
#include "Model/LowerCase.h"
#include "Model/NearestName.h"
#include "Practice/TraceBreath.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Past/Trace.h"
#include "Words/Breath.h"
#include "Words/Model.h"
#include "Words/Numbers.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <vector>

namespace slackwater::practice
{

namespace
{

/** Words that name a source, before a colon. */
const std::vector<std::string>& sourceNames()
{
    static const std::vector<std::string> names { "mic", "microphone", "keys", "osc", "none", "sim" };
    return names;
}

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

Result<Listening> listenToSimulated (Listening listening)
{
    const auto options = breath::SimulatedBreather::parse (listening.description.substr (4));
    if (! options)
        return fail (options.error());
    listening.source = std::make_unique<breath::SimulatedBreather> (*options);
    return listening;
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

/** "MIC", "Sim:14": in small letters, unless there is a file of that name. */
std::string asWritten (const std::string& said)
{
    std::error_code problem;
    const auto colon = said.find (':');
    const auto name = inLowerCase (said.substr (0, colon));
    const auto isOurs = std::find (sourceNames().begin(), sourceNames().end(), name) != sourceNames().end();
    if (! isOurs || std::filesystem::exists (said, problem))
        return said;
    const auto words = name + (colon == said.npos ? "" : said.substr (colon));
    return words == "sim" ? "sim:" : words; // it says what is missing
}

/** A word, and not a file's name: no folder, no ending, and no such file. */
bool isNoFileName (const std::string& words)
{
    std::error_code problem;
    return words.find_first_of ("/.") == words.npos && ! std::filesystem::exists (words, problem);
}

Error unknownSource (const std::string& word)
{
    const auto name = word.substr (0, word.find (':'));
    const std::vector<std::string> offered { "mic", "keys", "osc", "none", "sim:14" };
    auto instead = namesInstead (name, offered);
    if (! nearestName (name, offered) && nearestName (name, sourceNames())) // "microfone", "simm:12"
        instead = words::say (words::model::didYouMean, *nearestName (name, sourceNames()), words::listed (offered));
    return errorOf (ErrorKind::usage, "", "", words::breath::unknownSource, word, instead);
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

Result<Listening> listenTo (const std::string& said, const Profile& profile)
{
    const auto words = asWritten (said);
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
        return listenToSimulated (std::move (listening));
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
        return fail (ErrorKind::input, "", "/breath/source", words::breath::noSource, words,
                     namesInstead (words, allBreathSources()));
    if (isNoFileName (words))
        return fail (unknownSource (words));
    return listenToRecording (std::move (listening), profile);
}

} // namespace slackwater::practice
