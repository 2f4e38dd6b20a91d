// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Engine/Render/OfflineRender.h"
#include "Practice/PreparedSession.h"
#include "Practice/Recording.h"
#include "Practice/TraceBreath.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace slackwater::practice
{

/** A session that becomes a sound file, and the files about it. */
struct OfflineWish
{
    const PreparedSession& session;
    breath::BreathSource& breath;
    std::string breathDescription, output; // output: .wav, .flac or .ogg
    SampleRate rate { 48000.0 };
    Seconds longest { 0.0 }; // where commands may make it longer than the plan
    RecordingWish recording {};
    std::vector<std::filesystem::path> readFrom {};              // beside the pack: what must not be written over
    std::function<std::vector<Command> (Samples)> commandsAt {}; // empty: nobody asks anything
    std::function<void (Seconds done, Seconds expected)> onProgress {};
    std::function<bool()> shouldStop {};
    std::function<void (const Error&)> onNote {}; // worth saying about the sound, though it is whole
};

/** As fast as the machine goes; all of the files or none. */
[[nodiscard]] Result<void> renderToFiles (const OfflineWish&);

/** A session as a trace tells it, to be made again. */
struct Replay
{
    PreparedSession session;
    TraceBreath breath;
    std::string breathDescription;
    SampleRate rate;
    std::map<std::int64_t, std::vector<Command>> commands; // by tick
    bool isWhole = false;                                  // the trace reaches the session's end

    [[nodiscard]] std::vector<Command> commandsAt (Samples) const;
    [[nodiscard]] Seconds longest() const; // that was asked for
};

/** `pack`: as a person names it, when it is not where it was. */
[[nodiscard]] Result<Replay> prepareReplay (const std::filesystem::path& trace, const std::string& pack = {});

} // namespace slackwater::practice
