// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/MainView.h"

namespace slackwater::app
{

MainView::MainView (const Theme& theme, Intents i) : look (theme), intents (std::move (i))
{
    setLookAndFeel (&look);
    setOpaque (true);
    setWantsKeyboardFocus (true);
    chooseScroll.setViewedComponent (&choose, false);
    chooseScroll.setScrollBarsShown (true, false);
    chooseScroll.setScrollBarThickness (gap8);
    for (juce::Component* child : std::initializer_list<juce::Component*> { &chooseScroll, &playing, &end, &trouble, &sound, &help, &leave })
        addChildComponent (*child);
    setSize (usualWidth, usualHeight);
}

MainView::~MainView()
{
    chooseScroll.setViewedComponent (nullptr, false);
    setLookAndFeel (nullptr);
}

void MainView::show (const ViewState& next)
{
    const auto isOther = ! isShown || next.screen != view.screen || next.overlay != view.overlay;
    const auto hasOtherChoice = ! isShown || next.choose != view.choose;
    isShown = true;
    view = next;

    choose.show (view.choose);
    playing.show (view.playing);
    sound.show (view.playing);
    end.show (view.end);
    trouble.show (view.trouble);
    help.show (view.help);
    if (hasOtherChoice)
        resized();
    if (isOther)
        showScreen();
}

void MainView::showScreen()
{
    chooseScroll.setVisible (view.screen == Screen::choose);
    playing.setVisible (view.screen == Screen::playing);
    end.setVisible (view.screen == Screen::end);
    trouble.setVisible (view.screen == Screen::trouble);
    sound.setVisible (view.overlay == Overlay::sound);
    help.setVisible (view.overlay == Overlay::help);
    leave.setVisible (view.overlay == Overlay::leave);
    if (! isShowing())
        return;

    // What is over the screen takes the keys; otherwise nothing has them until Tab is pressed.
    juce::Component* top = view.overlay == Overlay::help ? static_cast<juce::Component*> (&help) : view.overlay == Overlay::leave ? &leave : view.overlay == Overlay::sound ? static_cast<juce::Component*> (&sound) : nullptr;
    if (top != nullptr)
    {
        const auto inside = top->createKeyboardFocusTraverser()->getDefaultComponent (top);
        if (inside != nullptr)
            inside->grabKeyboardFocus();
    }
    else
        grabKeyboardFocus();
}

void MainView::paint (juce::Graphics& g)
{
    const auto& theme = look.theme();
    g.setGradientFill ({ theme.groundTop, 0.0f, 0.0f, theme.groundBottom, static_cast<float> (getWidth()) * 0.35f, static_cast<float> (getHeight()), false });
    g.fillAll();
}

void MainView::resized()
{
    const auto area = getLocalBounds();
    chooseScroll.setBounds (area);
    choose.setSize (area.getWidth(), std::max (area.getHeight(), choose.heightFor (area.getWidth())));
    playing.setBounds (area);
    end.setBounds (area);
    trouble.setBounds (area);
    help.setBounds (area);
    leave.setBounds (area);
    // Beside the ring and above the words, where there is room.
    const auto below = std::min (72, std::max (gap8, area.getHeight() - SoundPanel::height - 56));
    sound.setBounds (area.getWidth() - SoundPanel::width - (area.getWidth() < 860 ? gap16 : gap40), below, SoundPanel::width, SoundPanel::height);
}

bool MainView::keyPressed (const juce::KeyPress& key)
{
    const auto is = [&] (char letter) { return juce::CharacterFunctions::toLowerCase (key.getTextCharacter()) == static_cast<juce::juce_wchar> (letter); };
    if (key.getModifiers().isCommandDown() && (key.getKeyCode() == 'Q' || key.getKeyCode() == 'W' || key.getKeyCode() == 'q' || key.getKeyCode() == 'w'))
        intents.quit();
    else if (is ('h'))
        intents.toggleHelp();
    else if (key == juce::KeyPress::escapeKey && view.overlay != Overlay::none)
        intents.closeOverlay();
    else if (view.screen == Screen::playing)
        return keyWhilePlaying (key);
    else if (key == juce::KeyPress::returnKey && view.overlay == Overlay::none && view.screen == Screen::choose)
        intents.begin();
    else if ((key == juce::KeyPress::returnKey || key == juce::KeyPress::escapeKey) && view.screen != Screen::choose)
        intents.backToChoose();
    else
        return false;
    return true;
}

bool MainView::keyWhilePlaying (const juce::KeyPress& key)
{
    const auto letter = juce::CharacterFunctions::toLowerCase (key.getTextCharacter());
    if (letter == 't')
        intents.tooMuch();
    else if (letter == 's')
        intents.toggleSound();
    else if (key == juce::KeyPress::spaceKey)
        intents.togglePause();
    else if (key == juce::KeyPress::escapeKey)
        intents.askToLeave();
    else
        return false;
    return true;
}

} // namespace slackwater::app
