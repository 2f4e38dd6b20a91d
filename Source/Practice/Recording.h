// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Result.h"
#include "Practice/PreparedSession.h"
#include "Storage/Past/Timeline.h"
#include "Storage/Past/Trace.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slackwater::practice
{

/** The files about a session that a person may wish for beside its sound; empty: not that one. */
struct RecordingWish
{
    std::string timeline, trace, captions, picture;

    /** Makes the picture's text; whoever can draw gives it along with the picture's file. */
    std::function<std::string (std::span<const Event>, SampleRate, const std::string& title)> draw;

    [[nodiscard]] bool isEmpty() const noexcept
    {
        return timeline.empty() && trace.empty() && captions.empty() && picture.empty();
    }
};

/** None of these files, nor the sound's, may be one that the session is made from (of its pack, those of the person's
   own, and what else is `readFrom`), or another of them. Asked before anything is written. */
[[nodiscard]] Result<void> keepApart (const RecordingWish&, const std::filesystem::path& sound,
                                      const storage::OpenPack&, std::vector<std::filesystem::path> readFrom);

/** Writes them: events and ticks in, files out. Complete files only, except in `asItGrows` mode, whose timeline and
    trace survive a crash, line by line. Threads: one at a time. */
class Recording
{
public:
    [[nodiscard]] static Result<Recording> create (const RecordingWish&, const PreparedSession&, SampleRate,
                                                   std::string breath, storage::LineFile::Mode);

    void event (const Event&);
    void tick (Samples, const BreathState&, std::span<const Command>);

    /** What a session went through before it was cut off: the files tell of the whole session. */
    void past (const storage::Unfinished&);

    /** All of the files, or none. */
    [[nodiscard]] Result<void> finish();

private:
    Recording() = default;
    [[nodiscard]] Result<void> finishEach (std::vector<std::string>& done);

    RecordingWish wish;
    SampleRate rate;
    std::string title;
    std::optional<storage::TimelineWriter> timeline;
    std::optional<storage::TraceWriter> trace;
    std::vector<Event> events;
};

} // namespace slackwater::practice
