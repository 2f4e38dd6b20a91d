// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Calibration/Calibration.h"
#include "Sound/MonoFile.h"
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/Interrupt.h"
#include "Cli/Commands/OwnProfile.h"
#include "Cli/Terminal/SignLine.h"
#include "Engine/Live/LiveCalibration.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/MachineTime.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

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

std::string today()
{
    const auto now = storage::utcNow();
    return dayOf (now, storage::utcOffsetAt (now));
}

/** Empty: it was interrupted. */
using Heard = Result<std::optional<breath::CalibrationResult>>;

Heard listenToFile (const CalibrateArguments& arguments, const breath::CalibrationSign& sign)
{
    auto file = sound::MonoFile::open (arguments.recording);
    if (! file)
        return fail (file.error());
    breath::Calibration calibration { file->rate(),
                                      { storage::breathWeights(), false },
                                      Seconds { arguments.seconds } };
    std::vector<float> block (static_cast<std::size_t> (std::max (1.0, file->rate().value / 50.0)));
    std::int64_t frames = 0;
    while (! calibration.isDone() && ! isInterrupted())
    {
        const auto got = file->read (block);
        if (got == 0)
            break;
        calibration.process (std::span (block).first (got), {},
                             sign.phaseAt (toSeconds (Samples { frames }, file->rate())));
        frames += static_cast<std::int64_t> (got);
    }
    if (isInterrupted())
        return std::optional<breath::CalibrationResult> {};
    const auto heard = toSeconds (Samples { frames }, file->rate());
    if (heard < breath::Calibration::leastLength)
        return fail (ErrorKind::input, arguments.recording, "",
                     "the recording ends after " + std::to_string (std::lround (heard.count())) + " s",
                     "record somebody who follows the sign for half a minute; at least 20 s are needed");
    return std::optional { calibration.result() };
}

Heard listenLive (const CalibrateArguments& arguments, const breath::CalibrationSign& sign)
{
    const Seconds length { arguments.seconds };
    auto live =
        engine::LiveCalibration::start ({ arguments.device, arguments.input, storage::breathWeights(), sign, length });
    if (! live)
    {
        auto error = live.error();
        error.remedy += " (slackwater-cli devices lists them)";
        return fail (error);
    }
    std::cerr << "Breathe with the sign for " << std::lround (arguments.seconds)
              << " s: in as it fills, out as it empties, as easily as you usually do. Ctrl-C stops it.\n";
    SignLine line { sign };
    while (! isInterrupted())
    {
        const auto now = (*live)->progress();
        if (! now.trouble.empty())
            return fail (ErrorKind::device, arguments.input, "", "the microphone has gone away",
                         "see that it is plugged in, and try again");
        if (now.result)
            return now.result;
        line.show (now.heard, length);
        std::this_thread::sleep_for (std::chrono::milliseconds (50));
    }
    return std::optional<breath::CalibrationResult> {};
}

void printWords (const breath::CalibrationResult& found, const std::string& stored)
{
    std::cout << found.words << "\n" << breath::figureOf (found) << "\n";
    if (const auto sides = breath::sidesOf (found); ! sides.empty())
        std::cout << sides << "\n";
    std::cout << std::fixed << std::setprecision (0) << "Its loud moments " << found.level.value
              << " dB, its quiet ones " << found.noise.value << " dB: " << found.level.value - found.noise.value
              << " dB apart. Breath that is heard well makes 6 dB or more.\n";
    if (! stored.empty())
        std::cout << "Kept in " << stored << "\n";
}

void printJson (const breath::CalibrationResult& found, const std::string& stored)
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
    std::cout << document.dump (2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

Result<Exit> calibrate (const CalibrateArguments& arguments)
{
    watchForInterrupts();
    auto whose = profileToChange (arguments.profile);
    if (! whose)
        return fail (whose.error());

    const auto& own = whose->profile().breath;
    const breath::CalibrationSign sign { arguments.rate ? Bpm { *arguments.rate } : own.resting };
    const auto heard = arguments.recording.empty() ? listenLive (arguments, sign) : listenToFile (arguments, sign);
    if (! heard)
        return fail (heard.error());
    if (! *heard)
    {
        std::cerr << "slackwater-cli: stopped; nothing was changed\n";
        return Exit::done;
    }
    const auto& found = **heard;
    if (! arguments.isDryRun)
    {
        whose->change().breath.calibration =
            breath::keep (found, own.calibration, today(), arguments.recording.empty() ? arguments.input : "");
        if (const auto kept = whose->keep(); ! kept)
            return fail (kept.error());
    }
    const auto stored = arguments.isDryRun ? std::string {} : whose->store().path().string();
    arguments.asJson ? printJson (found, stored) : printWords (found, stored);
    return found.isUsable ? Exit::done : Exit::found;
}

} // namespace

void addCalibrate (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand (
        "calibrate", "Half a minute of breathing with a sign: how well does the microphone hear you?");
    const auto arguments = std::make_shared<CalibrateArguments>();
    command.add_option ("--input", arguments->input, "which microphone (slackwater-cli devices lists them)")
        ->type_name ("NAME");
    command.add_option ("--device", arguments->device, "the output that goes with it; nothing is played")
        ->type_name ("NAME");
    command
        .add_option ("--file", arguments->recording,
                     "a recording of somebody who follows the sign from its start, instead of a microphone")
        ->type_name ("FILE");
    command.add_option ("--profile", arguments->profile, "whose preferences to keep it in (default: your own)")
        ->type_name ("FILE");
    command.add_option ("--seconds", arguments->seconds, "how long to listen")
        ->type_name ("N")
        ->check (CLI::Range (breath::Calibration::leastLength.count(), 300.0))
        ->capture_default_str();
    command
        .add_option ("--rate", arguments->rate, "breaths a minute of the sign (default: the profile's breath.resting)")
        ->type_name ("BPM")
        ->check (CLI::Range (3.0, 40.0));
    command.add_flag ("--dry-run", arguments->isDryRun, "only say what was found; keep nothing");
    command.add_flag ("--json", arguments->asJson, "as JSON");
    command.footer (
        "The sign is an even breath: in for 0.4 of it, then out for 0.6. Ends with 1 when the microphone does not hear you well enough to go by.\n"
        "Nothing you sound like is kept, only figures: breath.calibration in the profile.");
    command.callback ([=, &exit]
    {
        if (const auto done = calibrate (*arguments); ! done)
            exit = complain (done.error());
        else
            exit = *done;
    });
}

} // namespace slackwater::cli
