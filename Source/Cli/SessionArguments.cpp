// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/SessionArguments.h"

#include "Cli/OwnProfile.h"
#include "Engine/Measure.h"
#include "Model/Json/ProfileJson.h"
#include "Planning/Planner.h"
#include "Storage/AtomicFile.h"
#include "Storage/PackLibrary.h"

namespace slackwater::cli
{

namespace
{

/** A file that is named must be right; the person's own is mended as far as it goes. */
Result<Profile> loadProfile (const std::string& file)
{
    if (! file.empty())
    {
        const auto text = storage::readText (file);
        auto profile = text ? json::readProfile (*text, file) : fail (text.error());
        if (! profile)
            profile.error().kind = ErrorKind::input;        // of a later format too: it is the file that is wrong here
        return profile;
    }
    return ownProfile();
}

} // namespace

void SessionArguments::addTo (CLI::App& app)
{
    app.add_option ("PACK", pack, "a pack: its folder, its .slackpack file, or the id of an installed one")->required();
    app.add_option ("SESSION", session, "the session's id (pack info PACK lists them)")->required();
    app.add_option ("--profile", profile, "whose preferences to go by (default: your own)")->type_name ("FILE");
    app.add_option ("--minutes", minutes, "how long it shall take (default: as the profile says)")->type_name ("N");
    app.add_option ("--seed", seed, "same pack, profile, breath and seed: same session")->type_name ("N")->capture_default_str();
}

Result<PreparedSession> prepare (const SessionArguments& arguments)
{
    auto pack = storage::openPack (storage::findPack (arguments.pack));
    if (! pack)
        return fail (pack.error());
    const auto profile = loadProfile (arguments.profile);
    if (! profile)
        return fail (profile.error());

    const auto lengthOf = [&] (const std::string& file) { return engine::lengthOfFile (pack->folder / file); };
    auto plan = planning::plan (pack->pack, *profile, { arguments.session, arguments.minutes, arguments.seed }, lengthOf);
    if (! plan)
    {
        auto error = plan.error();
        if (error.kind == ErrorKind::refused)
            error.kind = ErrorKind::usage;           // a length that cannot be filled is a wrong wish, not a danger
        return fail (error);
    }
    return PreparedSession { std::move (*pack), std::move (*plan) };
}

} // namespace slackwater::cli
