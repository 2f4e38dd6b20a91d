// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Pictures/BreathPicture.h"
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/PrintJson.h"
#include "Practice/TrackFile.h"
#include "Model/Json/EventJson.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/KeepApart.h"
#include "Storage/Files/OutputFolder.h"
#include "Words/Breath.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <numeric>
#include <vector>

namespace slackwater::cli
{

namespace
{

struct BreathArguments
{
    std::string recording, reference, csv, picture;
    bool asJson = false;
};

/** What a person wants to know of a recording: how much of it had a breath, and how fast. */
void summarise (const std::vector<BreathState>& rows)
{
    std::vector<double> rates;
    for (const auto& row : rows)
        if (row.rate)
            rates.push_back (row.rate->value);
    std::cout << words::say (words::terminal::listenedFor, rows.empty() ? 0.0 : rows.back().time.count()) << "\n";
    if (rates.empty())
    {
        constexpr Seconds leastForABreath { 15.0 };
        const auto isShort = rows.empty() || rows.back().time < leastForABreath;
        std::cout << words::say (isShort ? words::terminal::tooShortForBreath : words::terminal::noBreath) << "\n";
        return;
    }
    std::sort (rates.begin(), rates.end());
    const auto share = 100.0 * static_cast<double> (rates.size()) / static_cast<double> (rows.size());
    std::cout << words::say (words::terminal::heardFor, share) << "\n"
              << words::say (words::terminal::rates, rates[rates.size() / 2], rates[rates.size() / 4],
                             rates[3 * rates.size() / 4])
              << "\n";
}

void printRows (const std::vector<BreathState>& rows, const std::string& recording,
                const practice::TrackRemarks& remarks)
{
    auto list = nlohmann::json::array();
    for (const auto& row : rows)
        list.push_back (json::toJson (row));
    nlohmann::json document { { "file", recording }, { "rows", list } };
    if (! remarks.fallbackReason.empty())
        document["fallback"] = remarks.fallbackReason;
    if (remarks.hearsOutputLateBy)
        document["hearsOutputLateBy"] = remarks.hearsOutputLateBy->count();
    printJson (document);
}

Result<void> track (const BreathArguments& arguments)
{
    breath::BreathTracker::Options options;
    options.weights = storage::breathWeights();
    const std::array<std::filesystem::path, 2> outputs { arguments.csv, arguments.picture };
    const std::array<std::filesystem::path, 3> inputs { arguments.recording, arguments.reference, options.weights };
    if (const auto apart = storage::keepApart (outputs, inputs); ! apart)
        return apart;
    if (const auto there = storage::foldersAreThere (outputs); ! there)
        return there;
    practice::TrackRemarks remarks;
    const auto rows = practice::trackFile (arguments.recording, arguments.reference, options, &remarks);
    if (! rows)
        return fail (rows.error());
    if (! remarks.fallbackReason.empty())
        notice (errorOf (ErrorKind::input, options.weights.string(), "", words::breath::simplerMethod,
                         remarks.fallbackReason));
    if (remarks.hearsOutputLateBy)
        notice (errorOf (ErrorKind::input, arguments.recording, "", words::breath::hearsOutput,
                         remarks.hearsOutputLateBy->count()));
    if (! arguments.csv.empty())
        if (const auto done =
                storage::writeAtomically (arguments.csv, practice::writeCsv (*rows), storage::Readers::everyone);
            ! done)
            return done;
    if (! arguments.picture.empty())
    {
        const auto picture = authoring::drawBreath (arguments.recording, arguments.reference, *rows);
        if (! picture)
            return fail (picture.error());
        if (const auto done = storage::writeAtomically (arguments.picture, *picture, storage::Readers::everyone);
            ! done)
            return done;
    }
    if (arguments.asJson)
        printRows (*rows, arguments.recording, remarks);
    else
        summarise (*rows);
    return {};
}

} // namespace

void addBreath (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("breath", words::say (words::usage::track));
    const auto arguments = std::make_shared<BreathArguments>();
    command.add_option ("FILE", arguments->recording, words::say (words::usage::recording))->required();
    command.add_option ("--reference", arguments->reference, words::say (words::usage::reference))
        ->type_name ("REF.wav");
    command.add_option ("--csv", arguments->csv, words::say (words::usage::csv))->type_name ("OUT.csv");
    command.add_option ("--picture", arguments->picture, words::say (words::usage::breathPicture))
        ->type_name ("OUT.svg");
    command.add_flag ("--json", arguments->asJson, words::say (words::usage::rowsAsJson));
    command.callback (ending (exit, [=] { return track (*arguments); }));
}

} // namespace slackwater::cli
