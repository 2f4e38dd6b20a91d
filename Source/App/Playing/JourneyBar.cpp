// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/JourneyBar.h"

#include "App/Frame/JuceVersions.h"
#include "App/Frame/Look.h"
#include "Practice/Steering.h"

namespace slackwater::app
{

namespace
{
constexpr float share = 0.25f; // of the way, each picture

int widthOf (const juce::TextButton& button)
{
    return static_cast<int> (textWidth (inter (text14), button.getButtonText())) + 2 * gap8 + 10;
}
} // namespace

JourneyBar::JourneyBar (const PlayingIntents& intents)
{
    const auto prepare = [&] (juce::TextButton& button, const char* words, const char* title, const char* what)
    {
        button.setButtonText (juce::String::fromUTF8 (words));
        button.setTitle (title);
        button.setDescription (what);
        setKind (button, ButtonKind::quiet);
        addAndMakeVisible (button);
    };
    prepare (back, "← 30 s", "Back 30 seconds", "Key: left");
    prepare (next, "Next · N", "Next", "On to what is said or rung next. Key: N");
    prepare (on, "30 s →", "On 30 seconds", "Key: right");
    prepare (length, "Time · L", "How much time", "How much time there is from here on. Key: L");
    prepare (why, "Why · W", "Why these words", "Shows why these words were chosen for you. Key: W");
    back.onClick = [&intents] { intents.move (-practice::Steering::aMove); };
    next.onClick = [&intents] { intents.skip(); };
    on.onClick = [&intents] { intents.move (practice::Steering::aMove); };
    length.onClick = [&intents] { intents.length(); };
    why.onClick = [&intents] { intents.why(); };
    setInterceptsMouseClicks (false, true);
    setVisible (false);
}

void JourneyBar::show (bool isAwake)
{
    // What has the keyboard's focus does not go away under somebody's fingers.
    const auto target = isAwake || hasKeyboardFocus (true) ? 1.0f : 0.0f;
    if (shown == target)
        return;
    shown += share * (target - shown);
    if (std::abs (shown - target) < 0.02f)
        shown = target;
    setVisible (isSeen());
    setAlpha (shown);
}

int JourneyBar::idealWidth() const
{
    return widthOf (back) + widthOf (next) + widthOf (on) + widthOf (length) + widthOf (why);
}

void JourneyBar::resized()
{
    auto area = getLocalBounds().withSizeKeepingCentre (std::min (idealWidth(), getWidth()), getHeight());
    for (auto* button : { &back, &next, &on, &length, &why })
        button->setBounds (area.removeFromLeft (widthOf (*button)));
}

} // namespace slackwater::app
