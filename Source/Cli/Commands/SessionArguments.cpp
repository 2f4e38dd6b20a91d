// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/SessionArguments.h"

#include "Authoring/Pictures/SessionPicture.h"
#include "Cli/Commands/OwnProfile.h"

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

Result<practice::PreparedSession> SessionArguments::prepare() const
{
    auto person = profileIn (profile);
    return person ? practice::prepare (pack, { session, minutes, seed }, std::move (*person)) : fail (person.error());
}

void addRecording (CLI::App& app, practice::RecordingWish& wish)
{
    app.add_option ("--timeline", wish.timeline, "what happened when, as JSON lines")->type_name ("T.jsonl");
    app.add_option ("--trace", wish.trace, "all that went into it: replay makes the same bits again")
        ->type_name ("R.jsonl");
    app.add_option ("--captions", wish.captions, "what was said, as captions (.vtt or .srt)")->type_name ("C");
    app.add_option ("--picture", wish.picture, "breath, pacer and words along time, as a picture")->type_name ("P.svg");
    wish.draw = authoring::drawSession;
}

} // namespace slackwater::cli
