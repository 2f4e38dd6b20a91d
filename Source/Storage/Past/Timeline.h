// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Result.h"
#include "Storage/Files/LineFile.h"

#include <filesystem>
#include <vector>

namespace slackwater::storage
{

/** The timeline: one JSON object a line, in time order (contract: command line). */
class TimelineWriter
{
public:
    [[nodiscard]] static Result<TimelineWriter> create (const std::filesystem::path&, SampleRate, LineFile::Mode);

    /** Events may come a little out of order (a sound is stamped ahead); the file is in order. */
    void event (const Event&);

    /** The session has come to here, so nothing earlier can come any more: what happened until now is written. */
    void tick (Samples now);
    [[nodiscard]] Result<void> finish();

private:
    TimelineWriter (LineFile f, SampleRate r) : file (std::move (f)), rate (r) {}
    void writeUpTo (Samples);

    LineFile file;
    SampleRate rate;
    std::vector<Event> waiting;
};

} // namespace slackwater::storage
