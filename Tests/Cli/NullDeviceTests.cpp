// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <fstream>

using slackwater::cli::TinyPack;
using slackwater::endtoend::Outcome;
using Catch::Contains;
namespace fs = std::filesystem;

namespace
{

/** With a home in which ALSA's default is that device, and no server. */
Outcome play (const TinyPack& tiny, const std::string& device, const std::string& arguments)
{
    std::ofstream (tiny.folder() / ".asoundrc") << "pcm.!default { " << device << " }\n";
    return slackwater::endtoend::run ("HOME=\"$PWD\" SLACKWATER_HOME=home JACK_NO_START_SERVER=1 "
                                      "JACK_DEFAULT_SERVER=nobody PULSE_SERVER=unix:/nowhere "
                                      "slackwater-cli play tiny minute --minutes 0.5 --breath none "
                                          + arguments,
                                      tiny.folder());
}

} // namespace

TEST_CASE ("A device that takes sound at once plays nothing to anybody: it is told, and is no session", "[cli][device]")
{
    const TinyPack tiny;
    const auto played = play (tiny, "type null", "--timeline t.jsonl");
    INFO (played.err);
    CHECK (played.exitCode == 4);
    CHECK_THAT (played.err, Contains ("nothing can be heard. Choose another one; slackwater-cli devices"));
    CHECK (played.err.find ("nothing can be heard") == played.err.rfind ("nothing can be heard")); // once
    CHECK_THAT (tiny.cli ("history").out, Contains ("No session has been played"));
    const auto playing = tiny.folder() / "home/data/playing"; // nothing to go on with either
    CHECK ((! fs::exists (playing) || fs::is_empty (playing)));
}

TEST_CASE ("A device whose sound server does not answer says that", "[cli][device]")
{
    const TinyPack tiny;
    const auto played = play (tiny, "type pulse", "");
    INFO (played.err);
    CHECK (played.exitCode == 4);
    CHECK_THAT (played.err, Contains ("no sound server answers"));
}
