// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/OwnProfile.h"
#include "Cli/Terminal/PrintJson.h"
#include "Cli/Terminal/NumberOption.h"
#include "System/Interrupt.h"
#include "Cli/Terminal/SignLine.h"
#include "Practice/CalibrationRun.h"
#include "Storage/Files/AssetPaths.h"
#include "Words/Numbers.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <iostream>
#include <memory>
#include <optional>
#include <thread>

namespace slackwater::cli
{

namespace
{

struct CalibrateArguments
{
    std::string input, device, recording, profile;
    double seconds = breath::Calibration::usualLength.count();
    std::optional<double> rate;
    bool asJson = false, isDryRun = false;
};

/** Empty: it was interrupted. */
using Heard = Result<std::optional<breath::CalibrationResult>>;

Heard listenLive (const CalibrateArguments& arguments, const breath::CalibrationSign& sign)
{
    const Seconds length { arguments.seconds };
    practice::CalibrationRun run { { arguments.device, arguments.input, storage::breathWeights(), sign, length } };
    std::optional<SignLine> line; // from the moment the microphone is open
    while (! system::isInterrupted())
    {
        const auto now = run.progress();
        if (! now)
            return fail (now.error().kind, now.error().file, now.error().where, words::terminal::notOpened,
                         now.error().problem, now.error().remedy);
        if (*now && ! line)
        {
            std::cerr << words::say (words::terminal::breatheWithTheSign, std::lround (arguments.seconds)) << "\n";
            line.emplace (sign);
        }
        if (*now && ! (*now)->trouble.empty())
            return fail (ErrorKind::device, arguments.input, "",
                         (*now)->gaveNothing ? words::terminal::microphoneSilent : words::terminal::microphoneGone);
        if (*now && (*now)->result)
            return (*now)->result;
        if (line)
            line->show ((*now)->heard, length);
        std::this_thread::sleep_for (std::chrono::milliseconds (50));
    }
    return std::optional<breath::CalibrationResult> {};
}

void printWords (const breath::CalibrationResult& found, const std::string& stored)
{
    std::cout << found.words << "\n" << breath::figureOf (found) << "\n";
    if (const auto sides = breath::sidesOf (found); ! sides.empty())
        std::cout << sides << "\n";
    std::cout << words::say (words::terminal::loudAndQuiet, found.level.value, found.noise.value,
                             found.level.value - found.noise.value)
              << "\n";
    if (! stored.empty())
        std::cout << words::say (words::terminal::keptIn, stored) << "\n";
}

void printFound (const breath::CalibrationResult& found, const std::string& stored)
{
    nlohmann::json document { { "heard", found.hearing },     { "level", found.level.value },
                              { "noise", found.noise.value }, { "usable", found.isUsable },
                              { "words", found.words },       { "rate", nullptr },
                              { "swapInAndOut", nullptr },    { "profile", nullptr } };
    if (found.rate)
        document["rate"] = found.rate->value;
    if (found.swapInAndOut)
        document["swapInAndOut"] = *found.swapInAndOut;
    if (! stored.empty())
        document["profile"] = stored;
    printJson (document);
}

Result<Exit> calibrate (const CalibrateArguments& arguments)
{
    system::watchForInterrupts();
    auto whose = profileToChange (arguments.profile);
    if (! whose)
        return fail (whose.error());

    const auto& own = whose->profile().breath;
    const breath::CalibrationSign sign { arguments.rate ? Bpm { *arguments.rate } : own.resting };
    const auto heard =
        arguments.recording.empty()
            ? listenLive (arguments, sign)
            : practice::calibrateBy (arguments.recording, sign, Seconds { arguments.seconds }, system::isInterrupted);
    if (! heard)
        return fail (heard.error());
    if (! *heard)
    {
        std::cerr << "slackwater-cli: " << words::say (words::terminal::nothingChanged) << "\n";
        return Exit::done;
    }
    const auto& found = **heard;
    if (! arguments.isDryRun)
        if (const auto kept =
                practice::keepCalibration (*whose, found, arguments.recording.empty() ? arguments.input : "");
            ! kept)
            return fail (kept.error());
    const auto stored = arguments.isDryRun ? std::string {} : whose->store().path().string();
    arguments.asJson ? printFound (found, stored) : printWords (found, stored);
    return found.isUsable ? Exit::done : Exit::found;
}

} // namespace

void addCalibrate (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("calibrate", words::say (words::usage::calibrate));
    const auto arguments = std::make_shared<CalibrateArguments>();
    command.add_option ("--input", arguments->input, words::say (words::usage::calibrateInput))->type_name ("NAME");
    command.add_option ("--device", arguments->device, words::say (words::usage::calibrateDevice))->type_name ("NAME");
    command.add_option ("--file", arguments->recording, words::say (words::usage::calibrateFile))->type_name ("FILE");
    command.add_option ("--profile", arguments->profile, words::say (words::usage::calibrateProfile))
        ->type_name ("FILE");
    addNumber (command, "--seconds", { breath::Calibration::leastLength.count(), 300.0 },
               [=] (double seconds) { arguments->seconds = seconds; }, words::say (words::usage::calibrateSeconds))
        .type_name ("N")
        ->default_str (words::number (arguments->seconds));
    addNumber (command, "--rate", { 3.0, 40.0 }, [=] (double rate) { arguments->rate = rate; },
               words::say (words::usage::calibrateRate))
        .type_name ("BPM");
    command.add_flag ("--dry-run", arguments->isDryRun, words::say (words::usage::dryRun));
    command.add_flag ("--json", arguments->asJson, words::say (words::usage::asJson));
    command.footer (words::say (words::usage::calibrateMore));
    command.callback (ending (exit, [=] { return calibrate (*arguments); }));
}

} // namespace slackwater::cli
