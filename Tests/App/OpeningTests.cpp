// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Rooms.h"
#include "App/Frame/Router.h"
#include "App/Packs/PacksPresenter.h"
#include "App/Settings/SettingsPresenter.h"
#include "App/Trouble/TroublePresenter.h"
#include "Storage/Person/WindowChoice.h"
#include "Support/Catch.h"
#include "Support/Home.h"

#include <fstream>

using namespace slackwater;
using namespace slackwater::app;

namespace fs = std::filesystem;

namespace
{

/** All rooms of the window, without a screen to show them on, and a home of their own. */
struct House
{
    explicit House (Options o = {}) : options (std::move (o))
    {
        router.furnish (allRooms (context));
        choose().openFirst ([this] { wasOpened = true; });
    }

    [[nodiscard]] ChoosePresenter& choose() { return router.room<ChoosePresenter>(); }
    [[nodiscard]] bool isChoosing() { return router.screen() == &choose(); }
    [[nodiscard]] bool isInTrouble() { return router.screen() == &router.room<TroublePresenter>(); }
    [[nodiscard]] std::string title() const { return context.pack ? context.pack->pack.title : std::string {}; }
    void press (int key) { static_cast<void> (view.keyPressed (juce::KeyPress { key })); }

    juce::ScopedJuceInitialiser_GUI juce;
    Options options;
    bool wasOpened = false;
    MainView view { themeNamed ("dusk") };
    Router router { view, [] {} };
    Context context { router, options, practice::OwnProfile::open().value() };
};

/** A pack with one session and no sound in it: enough to be chosen. */
fs::path writePack (const fs::path& folder, const std::string& id, const std::string& title)
{
    fs::create_directories (folder / "sessions");
    std::ofstream (folder / "pack.json")
        << R"({ "format": "slackwater-pack/1", "id": ")" << id << R"(", "version": "1", "title": ")" << title
        << R"(", "licence": "CC0-1.0", "segments": [], "sessions": [ "sessions/one.json" ] })";
    std::ofstream (folder / "sessions/one.json")
        << R"({ "id": "one", "title": "One", "minutes": { "min": 1, "usual": 2, "max": 3 },)"
           R"( "sections": [ { "id": "a", "steps": [ { "rest": { "seconds": [1, 60, 600] } } ] } ] })";
    return folder;
}

} // namespace

TEST_CASE ("The pack that was chosen is opened again at the next start", "[app][packs]")
{
    const tests::Home home;
    const auto tides = writePack (home.path() / "tides", "org.example.tides", "Tides");
    {
        House house;
        CHECK (house.title() == "First light");
        CHECK (house.wasOpened);
        house.choose().openPack (tides.string());
        CHECK (house.isChoosing());
        CHECK (house.title() == "Tides");
    }
    CHECK (storage::loadWindowChoice().pack == tides.string());
    House again;
    CHECK (again.isChoosing());
    CHECK (again.title() == "Tides");
    again.choose().openPack ({});
    CHECK (again.title() == "First light");
    CHECK (storage::loadWindowChoice().pack.empty());
}

TEST_CASE ("A pack asked for at the start is for this time; a remembered one that has gone stops nobody",
           "[app][packs]")
{
    const tests::Home home;
    const auto tides = writePack (home.path() / "tides", "org.example.tides", "Tides");
    REQUIRE (storage::saveWindowChoice ({ (home.path() / "gone").string(), {} }));
    {
        Options options;
        options.pack = tides.string();
        House house { options };
        CHECK (house.title() == "Tides");
    }
    House house;
    CHECK (house.isChoosing());
    CHECK (house.title() == "First light");
    CHECK (house.wasOpened);
    CHECK (storage::loadWindowChoice().pack == (home.path() / "gone").string()); // the stick may come back
}

TEST_CASE ("A pack that cannot be opened leads back to the last that could, else to the one that came along",
           "[app][packs][trouble]")
{
    const tests::Home home;
    SECTION ("after another")
    {
        const auto tides = writePack (home.path() / "tides", "org.example.tides", "Tides");
        House house;
        house.choose().openPack (tides.string());
        house.choose().openPack ((home.path() / "no-such-pack").string());
        CHECK (house.isInTrouble());
        CHECK (storage::loadWindowChoice().pack == tides.string());
        house.press (juce::KeyPress::escapeKey);
        CHECK (house.isChoosing());
        CHECK (house.title() == "Tides");
    }
    SECTION ("at the start")
    {
        Options options;
        options.pack = "org.example.first-steps";
        House house { options };
        CHECK (house.isInTrouble());
        CHECK_FALSE (house.wasOpened);
        house.press (juce::KeyPress::returnKey);
        CHECK (house.isChoosing());
        CHECK (house.title() == "First light");
    }
    SECTION ("an empty folder, a file of another kind and a pack without sessions say why")
    {
        const auto folder = home.path() / "things";
        fs::create_directories (folder);
        std::ofstream (folder / "song.mp3") << "not a pack";
        const auto bare = writePack (folder / "bare", "org.example.bare", "Bare");
        std::ofstream (bare / "pack.json")
            << R"({ "format": "slackwater-pack/1", "id": "x", "version": "1", "title": "Bare", "licence": "CC0-1.0", "segments": [], "sessions": [] })";
        House house;
        for (const auto& place : { folder, folder / "song.mp3", bare })
        {
            house.choose().dropped (place.string());
            CHECK (house.isInTrouble());
            house.press (juce::KeyPress::returnKey);
            CHECK (house.isChoosing());
        }
    }
    SECTION ("one that has gone while it was open")
    {
        const auto tides = writePack (home.path() / "tides", "org.example.tides", "Tides");
        House house;
        house.choose().openPack (tides.string());
        fs::remove_all (tides);
        house.choose().open();
        CHECK (house.isInTrouble());
        house.press (juce::KeyPress::returnKey);
        CHECK (house.isChoosing());
        CHECK (house.title() == "First light");
    }
}

TEST_CASE ("A folder, a pack.json or a .slackpack may be dropped on the choice, and where something went wrong",
           "[app][packs]")
{
    const tests::Home home;
    const auto tides = writePack (home.path() / "tides", "org.example.tides", "Tides");
    House house;
    CHECK (house.view.isInterestedInFileDrag ({}));
    house.view.filesDropped ({ toJuce ((tides / "pack.json").string()) }, 10, 10);
    CHECK (house.title() == "Tides");
    house.choose().openPack ("/no/such/pack");
    CHECK (house.isInTrouble());
    CHECK (house.view.isInterestedInFileDrag ({}));
    house.view.filesDropped ({ toJuce (tides.string()) }, 10, 10);
    CHECK (house.isChoosing());
}

TEST_CASE ("Installed packs are one key away, from the choice and from trouble; so are the settings", "[app][packs]")
{
    const tests::Home home;
    House house;
    auto& packs = house.router.room<PacksPresenter>();
    auto& settings = house.router.room<SettingsPresenter>();
    for (const auto* place : { "", "/no/such/pack" })
    {
        house.choose().openPack (place);
        static_cast<void> (house.view.keyPressed ({ 'o', {}, 'o' }));
        CHECK (packs.component().isVisible());
        static_cast<void> (house.view.keyPressed ({ 's', {}, 's' }));
        CHECK (settings.component().isVisible());
        CHECK_FALSE (packs.component().isVisible());
        house.press (juce::KeyPress::escapeKey);
        CHECK_FALSE (settings.component().isVisible());
    }
}

TEST_CASE ("Where no device opens, another one is chosen in the settings and then tried", "[app][trouble]")
{
    const tests::Home home;
    House house;
    auto& trouble = house.router.room<TroublePresenter>();
    int tries = 0;
    trouble.open ({ ErrorKind::device, {}, {}, "no audio device can be opened", "connect one" },
                  { [&] { ++tries; }, {}, {} });
    static_cast<void> (house.view.keyPressed ({ 's', {}, 's' }));
    house.press (juce::KeyPress::escapeKey);
    CHECK (tries == 0); // the same devices
    static_cast<void> (house.view.keyPressed ({ 's', {}, 's' }));
    house.context.devices.output = "Headset";
    house.press (juce::KeyPress::escapeKey);
    CHECK (tries == 1);
    house.press (juce::KeyPress::returnKey);
    CHECK (tries == 2);
    house.press (juce::KeyPress::escapeKey);
    CHECK (house.isChoosing());
}
