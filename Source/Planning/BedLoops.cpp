// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/BedLoops.h"

#include "Words/Plans.h"

namespace slackwater::planning
{

namespace
{
constexpr Seconds rounding { 0.05 }, leastBetweenCrossfades { 0.1 };
}

std::optional<Error> loopProblem (const Session& session, const Segment& recording, Seconds length)
{
    if (! session.bed || ! session.bed->loop)
        return std::nullopt;
    const auto& loop = *session.bed->loop;
    const auto problem = [&] (const char* pointer, const auto& complaint, const auto&... given)
    { return errorOf (ErrorKind::input, session.file, pointer, complaint, given...); };

    if (loop.end > length + rounding)
        return problem ("/bed/loop/end", words::plans::loopEndsTooLate, loop.end.count(), recording.file,
                        length.count());
    if (loop.start >= length)
        return problem ("/bed/loop/start", words::plans::loopStartsTooLate, loop.start.count(), recording.file,
                        length.count());
    const auto hasEnd = loop.end > Seconds { 0.0 }; // else how long it is shows only here
    if (! hasEnd && length - loop.start < 2.0 * loop.crossfade + leastBetweenCrossfades)
        return problem ("/bed/loop", words::plans::loopTooShortInFile, recording.file, (length - loop.start).count());
    return std::nullopt;
}

} // namespace slackwater::planning
