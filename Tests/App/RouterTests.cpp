// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Router.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

namespace
{

/** A room that counts what happens to it. */
struct Counted : Room
{
    juce::Component& component() override { return shown; }
    void entered() override { ++timesEntered; }
    void left() override { ++timesLeft; }
    void update() override { ++updates; }
    void changed() override { ++changes; }
    void noticed (const juce::KeyPress*) override { ++notices; }
    bool keyPressed (const juce::KeyPress& key, bool isCovered) override
    {
        const auto isMine = key == juce::KeyPress::returnKey && ! isCovered;
        keys += isMine;
        return isMine;
    }

    juce::Component shown;
    int timesEntered = 0, timesLeft = 0, updates = 0, changes = 0, notices = 0, keys = 0;
};

struct First final : Counted
{
};
struct Second final : Counted
{
};
struct Question final : Counted
{
};
struct Panel final : Counted
{
    bool waitsForAnswer() const override { return false; }
};

template <typename... Each>
std::vector<std::unique_ptr<Room>> make()
{
    std::vector<std::unique_ptr<Room>> rooms;
    (rooms.push_back (std::make_unique<Each>()), ...);
    return rooms;
}

/** A window with two screens, a sheet that asks and a panel that does not. */
struct House
{
    House()
    {
        router.furnish (make<First, Second, Question, Panel>());
        router.show (room<First>());
    }

    template <typename R>
    R& room() const
    {
        return router.room<R>();
    }

    juce::ScopedJuceInitialiser_GUI juce;
    MainView view { themeNamed ("dusk") };
    int quits = 0;
    Router router { view, [this] { ++quits; } };
};

} // namespace

TEST_CASE ("Only what is seen is shown, updated and told of changes", "[app][router]")
{
    House house;
    auto& first = house.room<First>();
    auto& second = house.room<Second>();
    auto& question = house.room<Question>();
    auto& panel = house.room<Panel>();
    house.router.update();
    house.router.changed();
    CHECK (first.shown.isVisible());
    CHECK (first.updates == 1);
    CHECK (first.changes == 1);

    house.router.show (second);
    house.router.toggle (question);
    house.router.update();
    CHECK_FALSE (first.shown.isVisible());
    CHECK (first.timesLeft == 1);
    CHECK (first.updates == 1);
    CHECK (second.updates == 1);
    CHECK (question.updates == 1);
    CHECK (question.shown.isVisible());

    house.router.toggle (panel); // in the other's place
    CHECK_FALSE (question.shown.isVisible());
    CHECK (question.timesLeft == 1);
    house.router.show (first); // nothing lies over it
    CHECK_FALSE (panel.shown.isVisible());
    house.router.update();
    CHECK (panel.updates == 0);
}

TEST_CASE ("Keys go to the sheet first, and to the screen below only while no sheet waits for an answer",
           "[app][router]")
{
    House house;
    auto& first = house.room<First>();
    auto& question = house.room<Question>();
    const juce::KeyPress done { juce::KeyPress::returnKey }, escape { juce::KeyPress::escapeKey };
    CHECK (house.view.keyPressed (done));
    CHECK (first.keys == 1);
    CHECK (first.notices == 1);

    house.router.toggle (question);
    CHECK (house.view.keyPressed (done));
    CHECK (question.keys == 1);
    CHECK (first.keys == 1);
    CHECK (house.view.keyPressed (escape));
    CHECK_FALSE (question.shown.isVisible());
    CHECK_FALSE (house.view.keyPressed (escape)); // nothing to close, and the screen has no use for it
    CHECK (house.view.keyPressed ({ 'w', juce::ModifierKeys::ctrlModifier, 'w' })); // nothing asks here
    CHECK (house.quits == 1);
    house.quits = 0;
    CHECK (house.view.keyPressed ({ 'q', juce::ModifierKeys::ctrlModifier, 'q' }));
    CHECK (house.quits == 1);
}
