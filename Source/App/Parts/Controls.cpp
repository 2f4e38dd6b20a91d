// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Parts/Controls.h"

#include "App/Frame/JuceVersions.h"

#include <utility>

namespace slackwater::app
{

int addInOrder (juce::Component& parent, std::initializer_list<juce::Component*> children, int first)
{
    for (auto* child : children)
    {
        child->setExplicitFocusOrder (first++);
        parent.addAndMakeVisible (child);
    }
    return first;
}

void prepareSlider (juce::Slider& slider, const words::Sentence<>& title)
{
    slider.setSliderStyle (juce::Slider::LinearHorizontal);
    slider.setTextBoxStyle (juce::Slider::NoTextBox, true, 0, 0);
    slider.setTitle (said (title));
    slider.setWantsKeyboardFocus (true);
}

void prepareChoice (juce::Button& button, int group, std::function<void()> chosen)
{
    button.setClickingTogglesState (true);
    button.setRadioGroupId (group, juce::dontSendNotification);
    button.onClick = [&button, act = std::move (chosen)]
    {
        if (button.getToggleState())
            act();
    };
}

void setChosen (juce::Button& button, bool isChosen) { button.setToggleState (isChosen, juce::dontSendNotification); }

void prepareScroll (juce::Viewport& scroll, juce::Component& content)
{
    scroll.setViewedComponent (&content, false);
    scroll.setScrollBarsShown (true, false);
    scroll.setScrollBarThickness (gap8);
    scroll.setWantsKeyboardFocus (false);
}

int quietWidth (const juce::TextButton& button)
{
    return static_cast<int> (textWidth (inter (text14), button.getButtonText())) + 2 * gap8 + 10;
}

} // namespace slackwater::app
