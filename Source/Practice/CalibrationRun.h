// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/LiveCalibration.h"
#include "Practice/OwnProfile.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace slackwater::practice
{

/** One calibration on a thread that owns it: opening and closing a device takes its time there, and a window never
   waits. All calls from one thread. */
class CalibrationRun
{
public:
    explicit CalibrationRun (engine::LiveCalibration::Options);
    ~CalibrationRun();
    CalibrationRun (const CalibrationRun&) = delete;
    CalibrationRun& operator= (const CalibrationRun&) = delete;

    /** Empty: the microphone is being opened. An Error: it cannot be. */
    [[nodiscard]] Result<std::optional<engine::CalibrationProgress>> progress();

    /** Listens no more; destroying it later need not wait. */
    void stop();

private:
    void run();

    engine::LiveCalibration::Options options;
    std::mutex mutex;
    std::condition_variable changed;
    std::unique_ptr<engine::LiveCalibration> live;
    std::optional<Error> trouble;
    bool shouldEnd = false;
    std::thread thread;
};

/** The same of a recording that was made while somebody followed the sign. Empty: `shouldStop` said so. */
[[nodiscard]] Result<std::optional<breath::CalibrationResult>> calibrateBy (const std::string& recording,
                                                                            const breath::CalibrationSign&,
                                                                            Seconds length,
                                                                            const std::function<bool()>& shouldStop);

/** Writes into the person's profile what was found, today, with that microphone (empty: the usual one). */
[[nodiscard]] Result<void> keepCalibration (OwnProfile&, const breath::CalibrationResult&, std::string microphone);

} // namespace slackwater::practice
