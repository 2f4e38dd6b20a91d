// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/JourneyBar.h"

#include "App/Parts/Controls.h"
#include "Practice/Steering.h"
#include "Words/Screen.h"

namespace slackwater::app
{

namespace
{
constexpr float share = 0.25f; // of the way, each picture
} // namespace

JourneyBar::JourneyBar (const PlayingIntents& intents)
{
    const auto prepare = [&] (juce::TextButton& button, const auto& words, const auto& title, const auto& what)
    {
        button.setButtonText (said (words));
        button.setTitle (said (title));
        button.setDescription (said (what));
        setKind (button, ButtonKind::quiet);
        addAndMakeVisible (button);
    };
    prepare (back, words::screen::back, words::screen::backInFull, words::screen::backMeans);
    prepare (next, words::screen::next, words::screen::nextInFull, words::screen::nextMeans);
    prepare (on, words::screen::on, words::screen::onInFull, words::screen::onMeans);
    prepare (length, words::screen::time, words::screen::timeInFull, words::screen::timeMeans);
    prepare (why, words::screen::reason, words::screen::reasonInFull, words::screen::reasonMeans);
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
    return quietWidth (back) + quietWidth (next) + quietWidth (on) + quietWidth (length) + quietWidth (why);
}

void JourneyBar::resized()
{
    auto area = getLocalBounds().withSizeKeepingCentre (std::min (idealWidth(), getWidth()), getHeight());
    for (auto* button : { &back, &next, &on, &length, &why })
        button->setBounds (area.removeFromLeft (quietWidth (*button)));
}

} // namespace slackwater::app
