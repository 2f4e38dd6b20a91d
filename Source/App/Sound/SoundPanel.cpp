// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Sound/SoundPanel.h"

#include "App/Parts/Controls.h"

namespace slackwater::app
{

namespace
{
constexpr int width = 336, bedsInARow = 3, bedHeight = 36, mostBedRows = 3;
}

SoundPanel::SoundPanel()
{
    setTitle (said (words::screen::soundInFull));
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
    const auto prepare = [&] (juce::Slider& slider, const words::Sentence<>& name, const Intent<Decibels>& intent)
    {
        prepareSlider (slider, name);
        slider.setRange (-30.0, 12.0, 0.5);
        slider.setDoubleClickReturnValue (true, 0.0);
        slider.setTextValueSuffix (said (words::screen::decibels));
        slider.onValueChange = [&slider, &intent] { intent (Decibels { slider.getValue() }); };
        addAndMakeVisible (slider);
    };
    prepare (voice, words::screen::voiceLevel, intents.setVoiceLevel);
    prepare (bed, words::screen::bedLevel, intents.setBedLevel);
    close.onClick = [this] { intents.close(); };
    setKind (close, ButtonKind::quiet);
    addAndMakeVisible (input);
    addAndMakeVisible (output);
    addAndMakeVisible (close);
}

int SoundPanel::bedRows() const
{
    return std::min (mostBedRows, (static_cast<int> (beds.size()) + bedsInARow - 1) / bedsInARow);
}

int SoundPanel::idealHeight() const { return 264 + (beds.empty() ? 0 : bedRows() * bedHeight + gap4); }

void SoundPanel::show (const SoundView& view)
{
    if (view.beds != names)
    {
        names = view.beds;
        beds.clear();
        for (const auto& name : names)
        {
            auto& button = *beds.emplace_back (std::make_unique<juce::TextButton> (toJuce (name)));
            button.setTitle (toJuce (words::say (words::screen::underTheVoice, name)));
            prepareChoice (button, 3, [this, index = beds.size() - 1] { intents.chooseBed (index); });
            addAndMakeVisible (button);
        }
        resized();
    }
    for (std::size_t i = 0; i < beds.size(); ++i)
        setChosen (*beds[i], i == view.bed);
    voice.setValue (view.voiceLevel.value, juce::dontSendNotification);
    bed.setValue (view.bedLevel.value, juce::dontSendNotification);
    input.setVisible (view.hasMicrophone);
    input.show (view.inputLevel);
    output.show (view.outputLevel);
}

void SoundPanel::resized()
{
    // Beside the ring and above the words, where there is room.
    const auto y = std::min (72, std::max (gap8, getHeight() - idealHeight() - 56));
    card = { getWidth() - width - (getWidth() < 860 ? gap16 : gap40), y, width, idealHeight() };
    auto area = card.reduced (gap24, gap16);
    auto top = area.removeFromTop (32);
    close.setBounds (top.removeFromRight (64));
    area.removeFromTop (gap8 + 20);
    voice.setBounds (area.removeFromTop (28));
    area.removeFromTop (gap8 + 20);
    bed.setBounds (area.removeFromTop (28));
    area.removeFromTop (beds.empty() ? 0 : gap4);
    juce::Rectangle<int> row;
    for (std::size_t i = 0; i < beds.size(); ++i)
    {
        if (i % bedsInARow == 0)
            row = static_cast<int> (i) / bedsInARow < bedRows() ? area.removeFromTop (bedHeight)
                                                                : juce::Rectangle<int> {};
        beds[i]->setBounds (row.removeFromLeft ((width - 2 * gap24) / bedsInARow));
    }
    area.removeFromTop (gap16);
    output.setBounds (area.removeFromTop (20));
    area.removeFromTop (gap8);
    input.setBounds (area.removeFromTop (20));
}

void SoundPanel::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    const auto frame = card.toFloat().reduced (1.0f);
    g.setColour (theme.surface);
    g.fillRoundedRectangle (frame, 16.0f);
    g.setColour (theme.line);
    g.drawRoundedRectangle (frame, 16.0f, 1.0f);

    drawWords (g, words::say (words::screen::sound), inter (text16, Weight::medium), theme.text,
               card.reduced (gap24, gap16).removeFromTop (32), juce::Justification::centredLeft);
    const auto name = [&] (const words::Sentence<>& what, const juce::Component& above)
    {
        drawWords (g, words::say (what), inter (text14), theme.secondText,
                   { card.getX() + gap24, above.getY() - 20, width - 2 * gap24, 20 }, juce::Justification::centredLeft);
    };
    name (words::screen::voice, voice);
    name (words::screen::bed, bed);
}

} // namespace slackwater::app
