// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/GoOn.h"

#include "Cli/Terminal/Clock.h"
#include "Cli/Commands/OwnProfile.h"
#include "Pacing/Conductor.h"
#include "Planning/Shortlist.h"
#include "Storage/Packs/OpenPack.h"

#include <iostream>

namespace slackwater::cli
{

Result<CutOff> findCutOff (const std::string& profileFile)
{
    auto unfinished = storage::findUnfinished (now());
    if (! unfinished)
        return fail (ErrorKind::usage, "", "", "no session was cut off", "start one: slackwater-cli play PACK SESSION");
    auto profile = profileIn (profileFile);
    if (! profile)
        return fail (profile.error());
    planning::Shortlist shortlist { *profile };
    auto pack = storage::openPack (unfinished->trace.header.pack, { .keep = &shortlist });
    if (! pack)
        return fail (pack.error());
    if (const auto same = storage::checkFiles (unfinished->trace.header, pack->folder, unfinished->file.string());
        ! same)
        return fail (same.error());
    auto plan = unfinished->trace.header.plan;
    return CutOff { { std::move (*pack), std::move (plan), std::move (*profile) }, std::move (*unfinished) };
}

void tellOfCutOff()
{
    const auto unfinished = storage::findUnfinished (now());
    if (! unfinished)
        return;
    const auto& session = unfinished->session;
    std::cerr << "slackwater-cli: " << session.title << " was cut off at " << minutesAndSeconds (session.played)
              << " of " << minutesAndSeconds (session.planned) << "; slackwater-cli play --resume goes on from there\n";
}

void record (const storage::Unfinished& unfinished, Recorder& recorder)
{
    pacing::Conductor conductor { unfinished.trace.header.plan, unfinished.trace.header.rate };
    for (const auto& tick : unfinished.past())
    {
        recorder.tick (tick.at, tick.breath, tick.commands);
        for (const auto& event : conductor.tick (tick.breath, tick.commands))
            recorder.event (event);
    }
}

} // namespace slackwater::cli
