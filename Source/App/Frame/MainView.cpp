// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/MainView.h"

#include <utility>

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
    chooseScroll.setWantsKeyboardFocus (false);
    for (juce::Component* child : std::initializer_list<juce::Component*> {
             &chooseScroll, &calibrate, &playing, &end, &trouble, &sound, &settings, &length, &help, &leave, &goOn })
        addChildComponent (*child);
    addMouseListener (this, true); // the pointer moving anywhere says that somebody is there
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
    const auto hasOtherChoice = ! isShown || next.choose != view.choose || next.playing.beds != view.playing.beds;
    isShown = true;
    view = next;

    choose.show (view.choose);
    playing.show (view.playing);
    sound.show (view.playing);
    length.show (view.playing);
    calibrate.show (view.calibrate);
    settings.show (view.settings);
    end.show (view.end);
    trouble.show (view.trouble);
    help.show (view.help);
    goOn.show (view.goOn);
    if (hasOtherChoice)
        resized();
    if (isOther)
        showScreen();
}

void MainView::showScreen()
{
    chooseScroll.setVisible (view.screen == Screen::choose);
    calibrate.setVisible (view.screen == Screen::calibrate);
    playing.setVisible (view.screen == Screen::playing);
    end.setVisible (view.screen == Screen::end);
    trouble.setVisible (view.screen == Screen::trouble);
    for (const auto overlay :
         { Overlay::help, Overlay::leave, Overlay::sound, Overlay::length, Overlay::settings, Overlay::goOn })
        overlayOf (overlay)->setVisible (view.overlay == overlay);
    if (! isShowing())
        return;

    // What is over the screen takes the keys; otherwise nothing has them until Tab is pressed.
    if (auto* top = overlayOf (view.overlay))
    {
        if (auto* inside = top->createKeyboardFocusTraverser()->getDefaultComponent (top))
            inside->grabKeyboardFocus();
    }
    else
        grabKeyboardFocus();
}

juce::Component* MainView::overlayOf (Overlay overlay)
{
    switch (overlay)
    {
        case Overlay::help: return &help;
        case Overlay::leave: return &leave;
        case Overlay::sound: return &sound;
        case Overlay::length: return &length;
        case Overlay::settings: return &settings;
        case Overlay::goOn: return &goOn;
        case Overlay::none: break;
    }
    return nullptr;
}

void MainView::paint (juce::Graphics& g)
{
    const auto& theme = look.theme();
    g.setGradientFill ({ theme.groundTop, 0.0f, 0.0f, theme.groundBottom, static_cast<float> (getWidth()) * 0.35f,
                         static_cast<float> (getHeight()), false });
    g.fillAll();
}

void MainView::resized()
{
    const auto area = getLocalBounds();
    chooseScroll.setBounds (area);
    choose.setSize (area.getWidth(), std::max (area.getHeight(), choose.heightFor (area.getWidth())));
    for (juce::Component* all : std::initializer_list<juce::Component*> { &calibrate, &playing, &end, &trouble, &help,
                                                                          &leave, &length, &settings, &goOn })
        all->setBounds (area);
    // Beside the ring and above the words, where there is room.
    const auto below = std::min (72, std::max (gap8, area.getHeight() - sound.idealHeight() - 56));
    sound.setBounds (area.getWidth() - SoundPanel::width - (area.getWidth() < 860 ? gap16 : gap40), below,
                     SoundPanel::width, sound.idealHeight());
}

/** What the keyboard has reached is scrolled into sight. */
void MainView::focusOfChildComponentChanged (FocusChangeType)
{
    auto* focused = getCurrentlyFocusedComponent();
    auto* scroll = focused != nullptr ? focused->findParentComponentOfClass<juce::Viewport>() : nullptr;
    if (scroll == nullptr || scroll->getViewedComponent() == nullptr
        || ! scroll->getViewedComponent()->isParentOf (focused))
        return;
    const auto place =
        scroll->getViewedComponent()->getLocalArea (focused, focused->getLocalBounds()).expanded (0, gap24);
    const auto seen = scroll->getViewArea();
    if (place.getY() < seen.getY())
        scroll->setViewPosition (0, place.getY());
    else if (place.getBottom() > seen.getBottom())
        scroll->setViewPosition (0, place.getBottom() - seen.getHeight());
}

/** What moves under a pointer that is still is told as if the pointer had moved: that wakes nobody. */
void MainView::mouseMove (const juce::MouseEvent& event)
{
    const auto before = std::exchange (pointer, event.getScreenPosition());
    if (before && *before != *pointer)
        intents.wake();
}

void MainView::mouseDown (const juce::MouseEvent&) { intents.wake(); }

static bool isTap (const juce::KeyPress& key)
{
    const auto letter = juce::CharacterFunctions::toLowerCase (key.getTextCharacter());
    return letter == 'i' || letter == 'o' || key == juce::KeyPress::upKey || key == juce::KeyPress::downKey;
}

bool MainView::keyPressed (const juce::KeyPress& key)
{
    const auto isLeft = key == juce::KeyPress::escapeKey, isDone = key == juce::KeyPress::returnKey;
    const auto isClosing =
        key.getModifiers().isCommandDown()
        && (key.getKeyCode() == 'Q' || key.getKeyCode() == 'W' || key.getKeyCode() == 'q' || key.getKeyCode() == 'w');
    if (! (view.screen == Screen::playing && isTap (key))) // breath is told all the time
        intents.wake();
    // Space presses what has the focus, but for where it pauses.
    auto* focused = dynamic_cast<juce::Button*> (getCurrentlyFocusedComponent());
    const auto pauses =
        view.screen == Screen::playing && (view.overlay == Overlay::none || view.overlay == Overlay::sound);
    if (key == juce::KeyPress::spaceKey && focused != nullptr && ! pauses)
        focused->triggerClick();
    else if (isClosing)
        intents.quit();
    else if (juce::CharacterFunctions::toLowerCase (key.getTextCharacter()) == 'h')
        intents.toggleHelp();
    else if (isLeft && view.overlay != Overlay::none)
        intents.closeOverlay();
    else if (view.screen == Screen::playing)
        return keyWhilePlaying (key);
    else if (view.screen == Screen::choose)
        return keyWhileChoosing (key);
    else if (isDone && view.screen == Screen::calibrate)
        view.calibrate.isOver ? intents.keepCalibration() : view.calibrate.hasFailed ? intents.calibrate() : void();
    else if (isDone || isLeft)
        intents.backToChoose();
    else
        return false;
    return true;
}

bool MainView::keyWhileChoosing (const juce::KeyPress& key)
{
    const auto letter = juce::CharacterFunctions::toLowerCase (key.getTextCharacter());
    if (letter == 's')
        intents.toggleSettings();
    else if (view.overlay == Overlay::goOn && key == juce::KeyPress::returnKey)
        intents.goOn();
    else if (view.overlay != Overlay::none)
        return false;
    else if (key == juce::KeyPress::returnKey)
        intents.begin();
    else if (letter == 'c' && view.choose.canCheck && view.choose.listens)
        intents.calibrate();
    else
        return false;
    return true;
}

bool MainView::keyWhilePlaying (const juce::KeyPress& key)
{
    constexpr Seconds aMove { 30.0 }, fiveMinutes { 300.0 };
    const auto letter = juce::CharacterFunctions::toLowerCase (key.getTextCharacter());
    const auto isAnswering =
        view.overlay != Overlay::none && view.overlay != Overlay::sound; // a sheet waits for an answer
    if (letter == 't')
        intents.tooMuch();
    else if (letter == 's')
        intents.toggleSound();
    else if (letter == 'l')
        intents.toggleLength();
    else if (key == juce::KeyPress::spaceKey)
        intents.togglePause();
    else if (isAnswering)
        return false;
    else if (letter == 'n')
        intents.skip();
    else if (letter == 'i' || key == juce::KeyPress::upKey)
        intents.tap (BreathPhase::inhale);
    else if (letter == 'o' || key == juce::KeyPress::downKey)
        intents.tap (BreathPhase::exhale);
    else if (key == juce::KeyPress::leftKey || key == juce::KeyPress::rightKey)
        intents.move (key == juce::KeyPress::leftKey ? -aMove : aMove);
    else if (letter == '-' || letter == '+' || letter == '=' || letter == 0x2212)
        intents.changeLength (letter == '-' || letter == 0x2212 ? -fiveMinutes : fiveMinutes);
    else if (key == juce::KeyPress::escapeKey)
        intents.askToLeave();
    else
        return false;
    return true;
}

} // namespace slackwater::app
