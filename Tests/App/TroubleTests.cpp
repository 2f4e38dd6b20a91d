// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Trouble/TroubleView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("Trouble names what is wrong and what would help, apart", "[app][view]")
{
    const auto view = troubleView ({ ErrorKind::input, "pack.json", "/segments/3/file", "audio/bell.flac is missing",
                                     "add it or remove the segment" });
    CHECK (view.words.find ("pack.json") != std::string::npos);
    CHECK (view.words.find ("audio/bell.flac is missing") != std::string::npos);
    CHECK (view.words.find ("add it") == std::string::npos);
    CHECK (view.remedy == "Add it or remove the segment.");
}

TEST_CASE ("From every trouble there is a way", "[app][view]")
{
    const auto waysOf = [] (ErrorKind kind, const std::string& backTo)
    {
        std::vector<Way> ways;
        for (const auto& each : troubleView ({ kind, {}, {}, "it is so", "do this" }, backTo).ways)
            ways.push_back (each.way);
        return ways;
    };
    CHECK (waysOf (ErrorKind::device, {}) == std::vector { Way::again, Way::settings, Way::choose });
    CHECK (waysOf (ErrorKind::input, "Tides") == std::vector { Way::back, Way::again, Way::packs });
    CHECK (waysOf (ErrorKind::input, {}) == std::vector { Way::again, Way::packs });
    CHECK (waysOf (ErrorKind::output, {}) == std::vector { Way::choose });
    CHECK (troubleView ({ ErrorKind::input, {}, {}, "it is so", {} }, "Tides").ways.front().words == "Open Tides");
}
