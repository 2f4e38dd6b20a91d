// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Packs/PacksView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

namespace
{

storage::ListedPack listed (const std::string& title, const std::string& folder, bool cameWithProgram = false)
{
    storage::ListedPack each;
    each.open.pack.title = title;
    each.open.pack.authors = { "Ada", "Grace" };
    each.open.pack.sessions.resize (2);
    each.open.folder = folder;
    each.cameWithProgram = cameWithProgram;
    return each;
}

} // namespace

TEST_CASE ("The packs of this machine can be chosen, and the open one is marked", "[app][view][packs]")
{
    const std::vector packs { listed ("First light", "/usr/share/first-light", true),
                              listed ("Tides", "/Music/packs/tides") };
    const auto view = packsView (packs, {}, &packs[1].open, "/Music/packs/tides");
    REQUIRE (view.packs.size() == 2);
    CHECK (view.packs[0].place.empty()); // whatever comes along next time
    CHECK (view.packs[1].place == "/Music/packs/tides");
    CHECK (view.packs[1].authors == "Ada, Grace");
    CHECK (view.packs[1].sessions == "2 sessions");
    CHECK (view.open == 1);
    CHECK (packsView (packs, {}, &packs[0].open, {}).open == 0);
}

TEST_CASE ("A pack that is open from elsewhere is in the list as well", "[app][view][packs]")
{
    const auto elsewhere = listed ("Lent by a friend", "/tmp/unpacked/abc").open;
    const auto view = packsView ({ listed ("First light", "/x", true) }, {}, &elsewhere, "/media/stick/lent.slackpack");
    REQUIRE (view.packs.size() == 2);
    CHECK (view.open == 1);
    CHECK (view.packs[1].title == "Lent by a friend");
    CHECK (view.packs[1].place == "/media/stick/lent.slackpack");
}

TEST_CASE ("Nothing may be open, and a broken pack hides no other", "[app][view][packs]")
{
    CHECK (packsView ({}, {}, nullptr, {}).open == std::nullopt);
    const Error broken { ErrorKind::input, "/packs/tides/pack.json", {}, "audio/bell.flac is missing", "add it" };
    const auto view = packsView ({ listed ("First light", "/x", true) }, { broken }, nullptr, {});
    CHECK (view.packs.size() == 1);
    CHECK (view.note.find ("audio/bell.flac is missing") != std::string::npos);
}

TEST_CASE ("A pack.json means its folder; every other file means itself", "[app][packs]")
{
    CHECK (packPlaceOf ("/Music/tides/pack.json") == "/Music/tides");
    CHECK (packPlaceOf ("/Music/tides") == "/Music/tides");
    CHECK (packPlaceOf ("/Music/tides.slackpack") == "/Music/tides.slackpack");
    CHECK (packPlaceOf ("/Music/pack.json.slackpack") == "/Music/pack.json.slackpack");
}
