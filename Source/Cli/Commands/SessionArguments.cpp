// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/SessionArguments.h"

#include "Cli/Commands/OwnProfile.h"
#include "Engine/Measure.h"
#include "Planning/Planner.h"
#include "Planning/Shortlist.h"
#include "Storage/Packs/PackLibrary.h"

namespace slackwater::cli
{

void SessionArguments::addTo (CLI::App& app)
{
    app.add_option ("PACK", pack, "a pack: its folder, its .slackpack file, or the id of an installed one")->required();
    app.add_option ("SESSION", session, "the session's id (pack info PACK lists them)")->required();
    app.add_option ("--profile", profile, "whose preferences to go by (default: your own)")->type_name ("FILE");
    app.add_option ("--minutes", minutes, "how long it shall take (default: as the profile says)")->type_name ("N");
    app.add_option ("--seed", seed, "same pack, profile, breath and seed: same session")
        ->type_name ("N")
        ->capture_default_str();
}

Result<PreparedSession> prepare (const SessionArguments& arguments)
{
    auto profile = profileIn (arguments.profile);
    if (! profile)
        return fail (profile.error());
    planning::Shortlist shortlist { *profile };
    auto pack = storage::openPack (storage::findPack (arguments.pack), { .keep = &shortlist });
    if (! pack)
        return fail (pack.error());

    const auto lengthOf = [&] (const std::string& file) { return engine::lengthOfFile (pack->folder / file); };
    auto plan =
        planning::plan (pack->pack, *profile, { arguments.session, arguments.minutes, arguments.seed }, lengthOf);
    if (! plan)
    {
        auto error = plan.error();
        if (error.kind == ErrorKind::refused)
            error.kind = ErrorKind::usage; // a length that cannot be filled is a wrong wish, not a danger
        return fail (error);
    }
    return PreparedSession { std::move (*pack), std::move (*plan), std::move (*profile) };
}

} // namespace slackwater::cli
