// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/PlayingScreen.h"

#include "App/Frame/JuceVersions.h"
#include "App/Parts/Controls.h"
#include "Words/Screen.h"
#include "Words/Window.h"

#include <cmath>

namespace slackwater::app
{

PlayingScreen::PlayingScreen()
{
    pause.onClick = [this] { intents.togglePause(); };
    tooMuch.onClick = [this] { intents.tooMuch(); };
    leave.onClick = [this] { intents.leave(); };
    help.onClick = [this] { intents.help(); };
    sound.onClick = [this] { intents.sound(); };
    tooMuch.setDescription (said (words::screen::tooMuchMeans));
    addAndMakeVisible (ring);
    addAndMakeVisible (progress);
    for (auto* button : { &pause, &tooMuch, &leave, &help, &sound })
        setKind (*button, ButtonKind::quiet);
    journey.setExplicitFocusOrder (addInOrder (*this, { &pause, &tooMuch, &leave, &help, &sound }));
    addChildComponent (journey);
}

void PlayingScreen::nameButtons()
{
    const auto name = [&] (juce::TextButton& button, const words::Sentence<>& what, const std::string& key)
    {
        const auto words = words::say (what);
        button.setButtonText (toJuce (isSmall() ? words : words::say (words::window::withKey, words, key)));
        button.setTitle (toJuce (words));
    };
    name (pause, view.isPaused ? words::screen::goOn : words::screen::pause, words::say (words::window::space));
    name (tooMuch, words::screen::tooMuch, "T");
    name (leave, words::screen::end, words::say (words::window::escape));
    name (help, words::screen::help, "H");
    name (sound, words::screen::sound, "S");
}

void PlayingScreen::show (const PlayingView& next)
{
    ring.show (next.ring);
    progress.show (next.progress);
    journey.show (next.isAwake);
    progress.setVisible (! (journeyHidesProgress && journey.isSeen()));
    const auto hasOtherWords = next.caption != view.caption || next.remark != view.remark || next.reason != view.reason
                               || next.heading != view.heading || next.isPaused != view.isPaused
                               || next.isPreparing != view.isPreparing;
    const auto hasOtherChip = next.hearing != view.hearing || next.isHeard != view.isHeard
                              || std::abs (next.inputLevel - view.inputLevel) > 0.02f;
    if (hasOtherChip)
        repaint (chipArea());
    view = next;
    if (hasOtherChip)
        repaint (chipArea());
    if (hasOtherWords)
    {
        nameButtons();
        setDescription (toJuce (view.caption)); // what a screen reader says of the session is what is said
        repaint();
    }
}

juce::Rectangle<int> PlayingScreen::chipArea() const
{
    const auto margin = isSmall() ? gap16 : gap40;
    const auto width =
        std::min (static_cast<int> (textWidth (inter (text14), toJuce (view.hearing))) + 48, getWidth() * 3 / 5);
    return { getWidth() - margin - width, isSmall() ? gap8 : gap24, width, 32 };
}

void PlayingScreen::resized()
{
    nameButtons();
    const auto small = isSmall();
    auto area = getLocalBounds().reduced (small ? gap16 : gap40, 0);
    area.removeFromTop (small ? 44 : 72);
    auto foot = area.removeFromBottom (small ? 44 : 64);
    foot = foot.removeFromTop (36).expanded (gap8 + 5, 0); // the words, not the buttons around them, keep the margin
    for (auto* button : { &pause, &tooMuch, &leave })
        button->setBounds (foot.removeFromLeft (quietWidth (*button)));
    for (auto* button : { &sound, &help })
        button->setBounds (foot.removeFromRight (quietWidth (*button)));
    const auto between = foot;

    area.removeFromBottom (small ? gap4 : gap16);
    const auto line = area.removeFromBottom (40);
    progress.setBounds (line.withSizeKeepingCentre (std::min (520, area.getWidth()), 40));
    journeyHidesProgress = between.getWidth() < journey.idealWidth() + 2 * gap16;
    // In the middle of the window, where the feet's two halves leave that free.
    const auto middle = between.withSizeKeepingCentre (journey.idealWidth(), between.getHeight())
                            .withX ((getWidth() - journey.idealWidth()) / 2);
    journey.setBounds (journeyHidesProgress
                           ? line.withSizeKeepingCentre (std::min (line.getWidth(), journey.idealWidth()), 36)
                       : between.contains (middle) ? middle
                                                   : between);
    remarkArea = area.removeFromBottom (small ? 36 : 40); // two lines, where one is too short
    captionArea = area.removeFromBottom (small ? 56 : 112);
    area.removeFromBottom (small ? gap4 : gap16);
    const auto size = std::min ({ 360, area.getWidth(), area.getHeight() });
    ring.setBounds (area.withSizeKeepingCentre (size, size));
}

void PlayingScreen::paintChip (juce::Graphics& g, juce::Rectangle<int> chip) const
{
    if (view.hearing.empty())
        return;
    const auto& theme = themeOf (*this);
    g.setColour (theme.edge.withAlpha (0.6f));
    g.drawRoundedRectangle (chip.toFloat().reduced (0.5f), 16.0f, 1.0f);
    const auto dot = chip.toFloat().withWidth (36.0f).getCentre();
    const auto size =
        view.isHeard == BreathHeard::notAsked ? 8.0f : 8.0f + 6.0f * std::sqrt (std::min (1.0f, view.inputLevel));
    const auto circle = juce::Rectangle<float> { size, size }.withCentre (dot);
    g.setColour (view.isHeard == BreathHeard::yes ? theme.breath : theme.secondText);
    if (view.isHeard == BreathHeard::yes)
        g.fillEllipse (circle);
    else
        g.drawEllipse (circle, 1.5f);
    drawWords (g, view.hearing, inter (text14), theme.secondText, chip.withTrimmedLeft (34).withTrimmedRight (gap8),
               juce::Justification::centredLeft);
}

void PlayingScreen::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    const auto chip = chipArea();
    const auto margin = isSmall() ? gap16 : gap40;
    drawWords (g, view.heading, inter (text14), theme.secondText,
               { margin, chip.getY(), chip.getX() - margin - gap16, chip.getHeight() },
               juce::Justification::centredLeft);

    paintChip (g, chip);

    const auto words = view.isPreparing ? words::say (words::screen::gettingReady)
                       : view.isPaused  ? words::say (words::screen::paused)
                                        : view.caption;
    // Long words are written smaller before any is left out.
    const auto place =
        captionArea.withSizeKeepingCentre (std::min (760, captionArea.getWidth()), captionArea.getHeight());
    const auto isLong = heightOf (words, inter (isSmall() ? text20 : text28), place.getWidth()) > place.getHeight();
    const auto size = isSmall() ? (isLong ? text16 : text20) : (isLong ? text20 : text28);
    drawParagraph (g, words, inter (size), view.isPreparing || view.isPaused ? theme.secondText : theme.text, place,
                   juce::Justification::centred, isLong ? (isSmall() ? 3 : 4) : (isSmall() ? 2 : 3));
    const auto remarkPlace =
        remarkArea.withSizeKeepingCentre (std::min (760, remarkArea.getWidth()), remarkArea.getHeight());
    const auto isOneLine =
        textWidth (inter (text16), toJuce (view.remark)) <= static_cast<float> (remarkPlace.getWidth());
    drawParagraph (g, view.remark, inter (isSmall() || ! isOneLine ? text14 : text16), theme.pacer, remarkPlace,
                   juce::Justification::centred, 2);
    if (! view.remark.empty())
        return;
    drawWords (g, view.reason, inter (text14), theme.secondText, remarkArea, juce::Justification::centred);
}

} // namespace slackwater::app
