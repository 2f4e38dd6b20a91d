// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/SessionArguments.h"

#include "Authoring/Pictures/SessionPicture.h"
#include "Cli/Commands/OwnProfile.h"
#include "Cli/Terminal/NumberOption.h"
#include "Words/Usage.h"

namespace slackwater::cli
{

void SessionArguments::addTo (CLI::App& app)
{
    app.add_option ("PACK", pack, words::say (words::usage::pack))->required();
    app.add_option ("SESSION", session, words::say (words::usage::session))->required();
    app.add_option ("--profile", profile, words::say (words::usage::profile))->type_name ("FILE");
    addMinutes (app, "--minutes", [this] (double count) { minutes = count; }, words::say (words::usage::minutes))
        .type_name ("N");
    addWholeNumber (app, "--seed", seed, words::say (words::usage::seed)).type_name ("N")->default_str ("1");
}

Result<practice::PreparedSession> SessionArguments::prepare() const
{
    auto person = profileIn (profile);
    return person ? practice::prepare (pack, { session, minutes, seed }, std::move (*person)) : fail (person.error());
}

void addRecording (CLI::App& app, practice::RecordingWish& wish)
{
    app.add_option ("--timeline", wish.timeline, words::say (words::usage::timeline))->type_name ("T.jsonl");
    app.add_option ("--trace", wish.trace, words::say (words::usage::trace))->type_name ("R.jsonl");
    app.add_option ("--captions", wish.captions, words::say (words::usage::captions))->type_name ("C");
    app.add_option ("--picture", wish.picture, words::say (words::usage::picture))->type_name ("P.svg");
    wish.draw = authoring::drawSession;
}

} // namespace slackwater::cli
