// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/MainView.h"

#include "App/Frame/WindowSize.h"
#include "Words/Choose.h"

#include <utility>

namespace slackwater::app
{

MainView::MainView (const Theme& theme) : look (theme)
{
    setLookAndFeel (&look);
    setOpaque (true);
    setWantsKeyboardFocus (true);
    addMouseListener (this, true); // the pointer moving anywhere says that somebody is there
    setSize (usualWidth, usualHeight);
}

MainView::~MainView() { setLookAndFeel (nullptr); }

void MainView::hold (juce::Component& component)
{
    addChildComponent (component);
    component.setBounds (getLocalBounds());
}

void MainView::put (juce::Component& screen, juce::Component* over)
{
    if (below == &screen && above == over)
        return;
    below = &screen;
    above = over;
    for (auto* child : getChildren())
        child->setVisible (child == below || child == above);
    if (! isShowing())
        return;

    // What is over the screen takes the keys; otherwise nothing has them until Tab is pressed.
    if (above == nullptr)
        grabKeyboardFocus();
    else if (auto* inside = above->createKeyboardFocusTraverser()->getDefaultComponent (above))
        inside->grabKeyboardFocus();
}

void MainView::paint (juce::Graphics& g)
{
    const auto& theme = look.theme();
    g.setGradientFill ({ theme.groundTop, 0.0f, 0.0f, theme.groundBottom, static_cast<float> (getWidth()) * 0.35f,
                         static_cast<float> (getHeight()), false });
    g.fillAll();
}

void MainView::paintOverChildren (juce::Graphics& g)
{
    if (! isDraggedOver)
        return;
    const auto& theme = look.theme();
    g.fillAll (theme.groundTop.withAlpha (0.86f));
    g.setColour (theme.breath);
    g.drawRoundedRectangle (getLocalBounds().reduced (gap16).toFloat(), 16.0f, 2.0f);
    drawWords (g, words::say (words::choose::dropIt), inter (text28, Weight::light), theme.text,
               getLocalBounds().reduced (gap40), juce::Justification::centred);
}

void MainView::setDraggedOver (bool isSo)
{
    isDraggedOver = isSo;
    repaint();
}

/** One at a time: the first. */
void MainView::filesDropped (const juce::StringArray& files, int, int)
{
    setDraggedOver (false);
    if (onFile && ! files.isEmpty())
        onFile (files[0].toStdString());
}

void MainView::resized()
{
    for (auto* child : getChildren())
        child->setBounds (getLocalBounds());
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
    if (before && *before != *pointer && onPointer)
        onPointer();
}

void MainView::mouseDown (const juce::MouseEvent&)
{
    if (onPointer)
        onPointer();
}

} // namespace slackwater::app
