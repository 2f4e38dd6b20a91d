// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli/Commands/SessionArguments.h"
#include "Model/Event.h"
#include "Model/Result.h"
#include "Storage/Past/Timeline.h"
#include "Storage/Past/Trace.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slackwater::cli
{

/** The files about a session that render, replay and play may write beside the sound. */
struct RecordArguments
{
    std::string timeline, trace, captions, picture;

    void addTo (CLI::App&);
};

/** Writes them: events and ticks in, files out. Complete files only, except in `asItGrows` mode, whose timeline and
   trace survive a crash. Threads: one at a time. */
class Recorder
{
public:
    [[nodiscard]] static Result<Recorder> create (const RecordArguments&, const PreparedSession&, SampleRate,
                                                  std::string breath, storage::LineFile::Mode);

    void event (const Event&);
    void tick (Samples, const BreathState&, std::span<const Command>);
    [[nodiscard]] Result<void> finish();

private:
    Recorder() = default;
    [[nodiscard]] Result<void> finishEach (std::vector<std::string>& done);

    RecordArguments arguments;
    SampleRate rate;
    std::string title;
    std::optional<storage::TimelineWriter> timeline;
    std::optional<storage::TraceWriter> trace;
    std::vector<Event> events;
};

} // namespace slackwater::cli
