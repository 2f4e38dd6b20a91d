// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"
#include "Model/Profile.h"
#include "Model/Result.h"
#include "Planning/Planner.h"
#include "Storage/Packs/OpenPack.h"
#include "Storage/Past/Unfinished.h"

#include <string>

namespace slackwater::practice
{

/** Everything a session needs before it sounds: a pack that is open, the plan made of it, and for whom. */
struct PreparedSession
{
    storage::OpenPack pack;
    Plan plan;
    Profile profile {};
};

/** Plans a session of a pack that is open. A length that cannot be filled is an Error of kind usage. */
[[nodiscard]] Result<PreparedSession> prepare (storage::OpenPack, const planning::Request&, Profile);

/** The same for a pack as a person names it (Library.h). */
[[nodiscard]] Result<PreparedSession> prepare (const std::string& pack, const planning::Request&, Profile);

/** The session that a trace tells of, as it was planned then. The pack is looked for where the trace says, or as a
    person names it. Errors: it has gone, or is another than it was (input, naming the file). */
[[nodiscard]] Result<PreparedSession> prepareAgain (const storage::TraceHeader&, const std::string& traceFile, Profile,
                                                    const std::string& pack = {});

/** A session that was cut off and may go on. */
struct CutOff
{
    PreparedSession session;
    storage::Unfinished unfinished;
};

/** The newest one of this person; empty: there is none. Asks the disk: not every moment. */
[[nodiscard]] std::optional<storage::Unfinished> findCutOff();

/** Less of one is begun anew sooner than it is gone on with. */
inline constexpr Seconds leastToOffer { 60.0 };

/** What a person may be asked about: whether to go on with that one. Who asks, asks once; going on by a wish of one's
    own takes what findCutOff() finds. */
[[nodiscard]] std::optional<storage::Unfinished> cutOffToOffer();

/** It was offered, and not taken: it is past, and nobody is asked about it again. */
void leaveCutOff (const storage::Unfinished&);

/** Its pack is opened, and is still what it was. */
[[nodiscard]] Result<CutOff> prepareToGoOn (storage::Unfinished, Profile);

} // namespace slackwater::practice
