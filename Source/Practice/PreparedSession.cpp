// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/PreparedSession.h"

#include "Sound/Measure.h"
#include "Storage/Files/MachineTime.h"
#include "Practice/Library.h"
#include "Words/Plans.h"

namespace slackwater::practice
{

Result<PreparedSession> prepare (storage::OpenPack pack, const planning::Request& request, Profile profile)
{
    const auto lengthOf = [&] (const std::string& file) { return sound::lengthOfFile (pack.folder / file); };
    auto plan = planning::plan (pack.pack, profile, request, lengthOf);
    if (! plan)
    {
        auto error = plan.error();
        if (error.is (words::plans::lengthOutOfReach))
            error.kind = ErrorKind::usage; // a length that cannot be filled is a wrong wish, not a danger
        return fail (error);
    }
    return PreparedSession { std::move (pack), std::move (*plan), std::move (profile) };
}

Result<PreparedSession> prepare (const std::string& pack, const planning::Request& request, Profile profile)
{
    auto open = openPack (pack, profile);
    return open ? prepare (std::move (*open), request, std::move (profile)) : fail (open.error());
}

Result<PreparedSession> prepareAgain (const storage::TraceHeader& header, const std::string& traceFile, Profile profile,
                                      const std::string& pack)
{
    auto open = openPack (pack.empty() ? header.pack.string() : pack, profile);
    if (! open)
        return fail (open.error());
    if (const auto same = storage::checkFiles (header, open->folder, traceFile); ! same)
        return fail (same.error());
    return PreparedSession { std::move (*open), header.plan, std::move (profile) };
}

std::optional<storage::Unfinished> findCutOff() { return storage::findUnfinished (storage::utcNow()); }

std::optional<storage::Unfinished> cutOffToOffer()
{
    auto found = findCutOff();
    return found && found->position() >= leastToOffer ? std::move (found) : std::nullopt;
}

void leaveCutOff (const storage::Unfinished& unfinished) { storage::settleUnfinished (unfinished); }

Result<CutOff> prepareToGoOn (storage::Unfinished unfinished, Profile profile)
{
    auto session = prepareAgain (unfinished.trace.header, unfinished.file.string(), std::move (profile));
    if (! session)
        return fail (session.error());
    return CutOff { std::move (*session), std::move (unfinished) };
}

} // namespace slackwater::practice
