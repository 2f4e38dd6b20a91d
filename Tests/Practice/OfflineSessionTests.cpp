// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/OfflineSession.h"

#include "Cli/TinyPack.h"
#include "Practice/Library.h"
#include "Practice/Listening.h"

#include "Support/Catch.h"

using namespace slackwater;
using endtoend::textOf;

namespace
{

practice::RecordingWish filesIn (const std::filesystem::path& folder, const std::string& name)
{
    practice::RecordingWish wish;
    wish.timeline = (folder / (name + "-timeline.jsonl")).string();
    wish.trace = (folder / (name + ".jsonl")).string();
    wish.captions = (folder / (name + ".vtt")).string();
    return wish;
}

} // namespace

TEST_CASE ("A session is prepared, made, recorded, and made again from its trace", "[practice][offline]")
{
    const cli::TinyPack tiny;
    const auto& folder = tiny.folder();
    const auto session = practice::prepare (tiny.pack().string(), { "minute", 1.0, 9 }, {});
    REQUIRE (session);
    const auto breath = practice::listenTo ("sim:13,follows=1,seed=5", {});
    REQUIRE (breath);
    REQUIRE (practice::renderToFiles ({ .session = *session,
                                        .breath = *breath->source,
                                        .breathDescription = breath->description,
                                        .output = (folder / "a.wav").string(),
                                        .recording = filesIn (folder, "a") }));

    auto replay = practice::prepareReplay (folder / "a.jsonl");
    REQUIRE (replay);
    CHECK (replay->isWhole);
    CHECK (replay->session.plan == session->plan);
    REQUIRE (practice::renderToFiles ({ .session = replay->session,
                                        .breath = replay->breath,
                                        .breathDescription = replay->breathDescription,
                                        .output = (folder / "b.wav").string(),
                                        .rate = replay->rate,
                                        .recording = filesIn (folder, "b"),
                                        .commandsAt = [&] (Samples at) { return replay->commandsAt (at); } }));
    CHECK_FALSE (replay->breath.ranOut());
    for (const auto* file : { ".wav", ".jsonl", "-timeline.jsonl", ".vtt" })
        CHECK (textOf (folder / (std::string ("a") + file)) == textOf (folder / (std::string ("b") + file)));
}

TEST_CASE ("What cannot be prepared says whether the wish or a file is wrong", "[practice][offline]")
{
    const cli::TinyPack tiny;
    const auto wish = [&] (const std::string& session, double minutes)
    { return practice::prepare (tiny.pack().string(), { session, minutes, 1 }, {}).error().kind; };
    CHECK (wish ("nothing", 1.0) == ErrorKind::input);
    CHECK (wish ("minute", 60.0) == ErrorKind::usage);
    CHECK (practice::openPack ((tiny.folder() / "nowhere").string(), {}).error().kind == ErrorKind::input);
}

TEST_CASE ("A recording that cannot be wholly written leaves none of its files", "[practice][offline]")
{
    const cli::TinyPack tiny;
    const auto session = practice::prepare (tiny.pack().string(), { "minute", 1.0, 9 }, {});
    REQUIRE (session);
    auto wish = filesIn (tiny.folder(), "a");
    wish.captions = (tiny.folder() / "missing" / "\x01" / "a.vtt").string();
    std::filesystem::create_directories (tiny.folder() / "missing");
    cli::writeHum (tiny.folder() / "missing" / "\x01", 0.1); // a file where a folder would have to be
    auto recording =
        practice::Recording::create (wish, *session, SampleRate { 48000.0 }, "none", storage::LineFile::Mode::whole);
    REQUIRE (recording);
    CHECK_FALSE (recording->finish());
    CHECK (tiny.leftovers() == "missing ");
}
