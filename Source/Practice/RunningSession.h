// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/LivePlayer.h"
#include "Practice/Listening.h"
#include "Practice/LiveRecording.h"
#include "Practice/PreparedSession.h"
#include "Practice/Recording.h"
#include "Storage/Past/SessionRecord.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace slackwater::practice
{

/** What a session needs to be played live. */
struct LiveWish
{
    PreparedSession session;
    Listening breath;
    std::optional<storage::Unfinished> unfinished;  // it goes on from where that one was cut off
    std::string outputDevice, inputDevice;          // as listDevices() names them; empty: the default ones
    SampleRate rate { 0.0 };                        // 0: the device's own; one that goes on keeps the rate it had
    RecordingWish recording;                        // files that grow while it plays
    std::vector<std::filesystem::path> readFrom {}; // beside the pack and the breath: what must not be written over
    bool keepsHistory = true;                       // false: no entry in the history, and it cannot go on after a crash
    std::function<void (const Error&)> onFault {};  // on the analysis thread: a sound that could not be played
};

/** A session from its first sound to its last, played live and kept: what both programs do when somebody says "begin".
    It steers the player, keeps the trace by which it goes on after a crash, writes the files that were wished for, and
    adds to the history when it is over.

    Threads: one owner, as LivePlayer's; breath() and player().state() from another one too, after start(). Destroyed
    without finish() it fades out, and can go on as after a crash. */
class RunningSession
{
public:
    RunningSession() = default;
    RunningSession (const RunningSession&) = delete;
    RunningSession& operator= (const RunningSession&) = delete;

    /** Opens the devices and begins; errors as LivePlayer::start(). What was cut off stays to go on with when it cannot
        begin. Once. */
    [[nodiscard]] Result<void> start (LiveWish);

    /** While it plays; Steering.h has what a person may ask for. */
    [[nodiscard]] engine::LivePlayer& player() noexcept { return live; }

    /** How the breath was at the beginning and is now, as the history will keep it; empty when it keeps none. */
    [[nodiscard]] storage::BreathChange breath() const;

    /** What could not be kept: it was played all the same. */
    struct Kept
    {
        Result<void> history, files;
    };

    /** Fades out, unless it is over; then keeps it. One that failed stays to go on with. */
    [[nodiscard]] Kept finish();

private:
    void beginRecord();
    [[nodiscard]] engine::PlayerOptions howToPlay();
    void tellOnwards (engine::PlayerOptions&); // to the record and the files
    [[nodiscard]] LiveRecording* recorded();

    LiveWish wish;
    std::unique_ptr<LiveRecording> recording; // from the first tick on: the rate is the device's
    std::unique_ptr<storage::SessionRecord> record;
    engine::LivePlayer live; // last: it stops before what it tells goes
};

} // namespace slackwater::practice
