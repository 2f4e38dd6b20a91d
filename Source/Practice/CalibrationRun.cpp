// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/CalibrationRun.h"

#include "Sound/MonoFile.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/MachineTime.h"
#include "Words/Breath.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace slackwater::practice
{

CalibrationRun::CalibrationRun (engine::LiveCalibration::Options wanted)
    : options (std::move (wanted)), thread ([this] { run(); })
{
}

CalibrationRun::~CalibrationRun()
{
    stop();
    thread.join();
}

void CalibrationRun::stop()
{
    {
        const std::scoped_lock lock (mutex);
        shouldEnd = true;
    }
    changed.notify_one();
}

void CalibrationRun::run()
{
    auto started = engine::LiveCalibration::start (options);
    std::unique_lock lock (mutex);
    if (started)
        live = std::move (*started);
    else
        trouble = started.error();
    changed.wait (lock, [this] { return shouldEnd; });
    auto last = std::move (live);
    lock.unlock(); // closing takes its time, and nobody is to wait for it
    last.reset();
}

Result<std::optional<engine::CalibrationProgress>> CalibrationRun::progress()
{
    const std::scoped_lock lock (mutex);
    if (trouble)
        return fail (*trouble);
    return live ? std::optional { live->progress() } : std::nullopt;
}

Result<std::optional<breath::CalibrationResult>> calibrateBy (const std::string& recording,
                                                              const breath::CalibrationSign& sign, Seconds length,
                                                              const std::function<bool()>& shouldStop)
{
    auto file = sound::MonoFile::open (recording);
    if (! file)
        return fail (file.error());
    breath::Calibration calibration { file->rate(), { storage::breathWeights(), false }, length };
    std::vector<float> block (static_cast<std::size_t> (std::max (1.0, file->rate().value / 50.0)));
    Samples heard { 0 };
    while (! calibration.isDone())
    {
        if (shouldStop())
            return std::optional<breath::CalibrationResult> {};
        const auto got = file->read (block);
        if (got == 0)
            break;
        calibration.process (std::span (block).first (got), {}, sign.phaseAt (toSeconds (heard, file->rate())));
        heard.value += static_cast<std::int64_t> (got);
    }
    const auto enough = toSeconds (heard, file->rate());
    if (enough < breath::Calibration::leastLength)
        return fail (ErrorKind::input, recording, "", words::breath::recordingTooShort, std::lround (enough.count()));
    return std::optional { calibration.result() };
}

Result<void> keepCalibration (OwnProfile& person, const breath::CalibrationResult& found, std::string microphone)
{
    const auto now = storage::utcNow();
    auto& kept = person.change().breath.calibration;
    kept = breath::keep (found, kept, dayOf (now, storage::utcOffsetAt (now)), std::move (microphone));
    return person.keep();
}

} // namespace slackwater::practice
