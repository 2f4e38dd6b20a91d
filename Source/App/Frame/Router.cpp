// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Router.h"

#include "App/Help/HelpPresenter.h"

#include <utility>

namespace slackwater::app
{

Router::Router (MainView& v, std::function<void()> q) : view (v), onQuit (std::move (q))
{
    view.onKey = [this] (const juce::KeyPress& key) { return keyPressed (key); };
    view.onPointer = [this] { notice (nullptr); };
    view.takesFiles = [this] { return screenNow != nullptr && screenNow->takesFiles(); };
    view.onFile = [this] (const std::string& path) { screenNow->dropped (path); };
}

Router::~Router()
{
    stopTimer();
    view.onKey = {};
    view.onPointer = {};
    view.takesFiles = {};
    view.onFile = {};
}

void Router::furnish (std::vector<std::unique_ptr<Room>> all)
{
    rooms = std::move (all);
    for (const auto& each : rooms)
        view.hold (each->component());
}

void Router::show (Room& screen)
{
    if (sheetNow != nullptr)
        std::exchange (sheetNow, nullptr)->left();
    if (screenNow != nullptr && screenNow != &screen)
        screenNow->left();
    screenNow = &screen;
    screen.entered();
    view.put (screen.component(), nullptr);
}

void Router::toggle (Room& sheet)
{
    if (sheetNow == &sheet)
        return close();
    if (sheetNow != nullptr)
        std::exchange (sheetNow, nullptr)->left();
    sheetNow = &sheet;
    sheet.entered();
    view.put (screenNow->component(), &sheet.component());
}

void Router::close()
{
    if (sheetNow == nullptr)
        return;
    std::exchange (sheetNow, nullptr)->left();
    view.put (screenNow->component(), nullptr);
    screenNow->uncovered();
}

void Router::changed()
{
    for (auto* seen : { screenNow, sheetNow })
        if (seen != nullptr)
            seen->changed();
}

void Router::update()
{
    if (screenNow != nullptr)
        screenNow->update();
    if (sheetNow != nullptr) // what the screen's update has not taken away
        sheetNow->update();
}

void Router::closeWindow()
{
    if (screenNow == nullptr || ! screenNow->asksBeforeClosing())
        quit();
}

void Router::notice (const juce::KeyPress* key)
{
    if (screenNow != nullptr)
        screenNow->noticed (key);
}

bool Router::keyPressed (const juce::KeyPress& key)
{
    if (screenNow == nullptr)
        return false;
    notice (&key);
    const auto isCovered = sheetNow != nullptr && sheetNow->waitsForAnswer();
    const auto isWithCommand = [&] (int letter)
    {
        return key.getModifiers().isCommandDown()
               && juce::CharacterFunctions::toLowerCase (static_cast<juce::juce_wchar> (key.getKeyCode()))
                      == static_cast<juce::juce_wchar> (letter);
    };
    // Space presses what has the focus, but for where the screen wants it.
    auto* focused = dynamic_cast<juce::Button*> (juce::Component::getCurrentlyFocusedComponent());
    if (key == juce::KeyPress::spaceKey && focused != nullptr)
    {
        if (isCovered || ! screenNow->keyPressed (key, false))
            focused->triggerClick();
    }
    else if (isWithCommand ('q'))
        quit();
    else if (isWithCommand ('w'))
        closeWindow();
    else if (letterOf (key) == 'h')
        toggle<HelpPresenter>();
    else if (key == juce::KeyPress::escapeKey && sheetNow != nullptr)
        close();
    else
        return (sheetNow != nullptr && sheetNow->keyPressed (key, false)) || screenNow->keyPressed (key, isCovered);
    return true;
}

} // namespace slackwater::app
