// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/CalibrationRun.h"

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

} // namespace slackwater::practice
