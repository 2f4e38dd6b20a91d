// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli/Commands/Recorder.h"
#include "Cli/Commands/SessionArguments.h"
#include "Model/Result.h"
#include "Storage/Past/Unfinished.h"

namespace slackwater::cli
{

/** A session that was cut off, and its pack, which is still what it was. */
struct CutOff
{
    PreparedSession session;
    storage::Unfinished unfinished;
};

/** For the person of that profile (a file; empty: their own). Errors: there is none (usage); its pack has gone or is
    another (input). */
[[nodiscard]] Result<CutOff> findCutOff (const std::string& profile);

/** A line on stderr, when there is one. */
void tellOfCutOff();

/** What it went through before, into the files about it: they tell of the whole session. */
void record (const storage::Unfinished&, Recorder&);

} // namespace slackwater::cli
