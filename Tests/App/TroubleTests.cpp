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
