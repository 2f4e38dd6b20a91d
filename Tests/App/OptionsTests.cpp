// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Options.h"
#include "Support/Catch.h"

#include <vector>

using namespace slackwater;
using namespace slackwater::app;

namespace
{

Result<Options> parse (const std::vector<std::string>& arguments) { return parseOptions (arguments); }

} // namespace

TEST_CASE ("Nothing said is nothing chosen", "[app][options]") { CHECK (parse ({}).value() == Options {}); }

TEST_CASE ("Every option is taken", "[app][options]")
{
    const auto options = parse ({ "--pack", "here", "--session", "anchor", "--minutes", "7.5", "--breath", "none",
                                  "--theme", "dawn", "--scale", "3", "--autostart" });
    REQUIRE (options);
    CHECK (options->pack == "here");
    CHECK (options->session == "anchor");
    CHECK (options->minutes == 7.5);
    CHECK (options->breath == "none");
    CHECK (options->theme == "dawn");
    CHECK (options->scale == 3.0);
    CHECK (options->autostart);
    CHECK (parse ({ "dropped.slackpack" })->pack == "dropped.slackpack");
    CHECK (parse ({ "--breath", "mic" })->breath == "microphone");
    CHECK (parse ({ "--breath", "keys" })->breath == "keys");
    const auto files =
        parse ({ "--device", "Speakers", "--input", "Headset", "--timeline", "t.jsonl", "--trace", "r.jsonl" });
    REQUIRE (files);
    CHECK (files->device == "Speakers");
    CHECK (files->input == "Headset");
    CHECK (files->timeline == "t.jsonl");
    CHECK (files->trace == "r.jsonl");
}

TEST_CASE ("What cannot be is refused in words", "[app][options]")
{
    const auto arguments =
        GENERATE (std::vector<std::string> { "--minutes", "0" }, std::vector<std::string> { "--minutes", "-1" },
                  std::vector<std::string> { "--minutes", "1e9" }, std::vector<std::string> { "--minutes", "ten" },
                  std::vector<std::string> { "--minutes", "nan" }, std::vector<std::string> { "--minutes" },
                  std::vector<std::string> { "--breath", "gills" }, std::vector<std::string> { "--theme", "noon" },
                  std::vector<std::string> { "--scale", "40" }, std::vector<std::string> { "--what" });
    const auto options = parse (arguments);
    REQUIRE (! options);
    CHECK (options.error().kind == ErrorKind::usage);
    CHECK (options.error().message().find (arguments.front()) != std::string::npos);
}

TEST_CASE ("Lengths are understood as people write them, and a word that is nearly right is named", "[app][options]")
{
    for (const auto* written : { "7.5", "7,5", "7:30", "7m30s", "450 s" })
        CHECK (parse ({ "--minutes", written })->minutes == Approx (7.5));
    CHECK (parse ({ "--scale", "1,5" })->scale == Approx (1.5));
    CHECK_THAT (parse ({ "--minutes", "soon" }).error().message(), Catch::Contains ("5:30"));
    CHECK_THAT (parse ({ "--breath", "mik" }).error().message(), Catch::Contains ("did you mean \"mic\"?"));
    CHECK_THAT (parse ({ "--theme", "dask" }).error().message(), Catch::Contains ("did you mean \"dusk\"?"));
}

TEST_CASE ("What is said last holds, and a pack may be said with or without its name", "[app][options]")
{
    CHECK (parse ({ "--theme", "dawn", "--theme", "dusk" })->theme == "dusk");
    CHECK (parse ({ "--minutes", "5", "--minutes=7.5" })->minutes == 7.5);
    CHECK (parse ({ "one", "--pack", "other" })->pack == "other");
    CHECK_FALSE (parse ({ "--pack", "one", "other" }));
    CHECK_FALSE (parse ({ "one", "other" }));
    CHECK (parse ({ "--device", "-a name that begins with a dash" })->device == "-a name that begins with a dash");
}

TEST_CASE ("Help names everything that can be said", "[app][options]")
{
    CHECK (parse ({ "--help" })->wantsHelp);
    CHECK (parse ({ "-h" })->wantsHelp);
    for (const auto* name : { "[PACK]", "--pack", "--session", "--minutes", "--breath", "mic, keys", "--device",
                              "--input", "--timeline", "--trace", "--theme", "dusk or dawn", "--scale", "--autostart" })
        CHECK_THAT (usage(), Catch::Contains (name));
}
