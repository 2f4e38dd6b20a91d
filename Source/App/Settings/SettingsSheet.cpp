// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Settings/SettingsSheet.h"

#include "App/Frame/JuceVersions.h"
#include "App/Parts/Controls.h"

#include <cmath>

namespace slackwater::app
{

namespace
{

constexpr int rowHeight = 40, nameWidth = 188, narrow = 520;
constexpr std::array rowNames { words::settings::output, words::settings::input,   words::settings::source,
                                words::settings::pace,   words::settings::slowest, words::settings::room,
                                words::settings::speech };
constexpr std::array sourceNames { words::settings::microphone, words::settings::keys, words::settings::osc,
                                   words::settings::none };
constexpr std::array sourceMeanings { words::settings::microphoneMeans, words::settings::keysMeans,
                                      words::settings::oscMeans, words::settings::noneMeans };

std::string value (const juce::Slider& slider, bool isRate)
{
    if (isRate)
        return words::say (words::settings::aMinute, slider.getValue());
    const auto share = std::lround (100.0 * slider.getValue());
    return share == 0 ? words::say (words::settings::noRoom) : words::say (words::settings::share, share);
}

} // namespace

SettingsSheet::Rows::Rows (const Intents& intents)
{
    const auto list = [&] (juce::ComboBox& box, const words::Sentence<>& title, const Intent<std::size_t>& intent)
    {
        box.setTitle (said (title));
        box.setWantsKeyboardFocus (true);
        box.onChange = [&box, &intent]
        { intent (static_cast<std::size_t> (std::max (0, box.getSelectedItemIndex()))); };
    };
    list (output, words::settings::output, intents.setOutput);
    list (input, words::settings::input, intents.setInput);

    for (std::size_t i = 0; i < sources.size(); ++i)
    {
        sources[i].setButtonText (said (sourceNames[i]));
        sources[i].setTitle (said (sourceNames[i]));
        sources[i].setDescription (said (sourceMeanings[i]));
        prepareChoice (sources[i], 11, [&intents, i] { intents.setSource (i); });
    }
    prepareChoice (leads, 12, [&intents] { intents.setLeads (true); });
    prepareChoice (follows, 12, [&intents] { intents.setLeads (false); });
    prepareChoice (slower, 13, [&intents] { intents.setSlowerSpeech (true); });
    prepareChoice (asRecorded, 13, [&intents] { intents.setSlowerSpeech (false); });
    leads.setDescription (said (words::settings::leadsMeans));
    follows.setDescription (said (words::settings::followsMeans));

    const auto slide = [&] (juce::Slider& slider, const words::Sentence<>& title, double least, double most,
                            double step, const Intent<double>& intent)
    {
        prepareSlider (slider, title);
        slider.setRange (least, most, step);
        slider.setScrollWheelEnabled (false); // it scrolls the sheet
        slider.onValueChange = [&slider, &intent] { intent (slider.getValue()); };
    };
    slide (slowest, words::settings::slowestInFull, 3.0, 12.0, 0.5, intents.setSlowest);
    slide (room, words::settings::room, 0.0, 1.0, 0.05, intents.setRoom);

    addInOrder (*this, { &output, &input, &sources[0], &sources[1], &sources[2], &sources[3], &leads, &follows,
                         &slowest, &room, &slower, &asRecorded });
}

void SettingsSheet::Rows::show (const SettingsView& next)
{
    const auto list = [] (juce::ComboBox& box, const std::vector<std::string>& before,
                          const std::vector<std::string>& items, std::size_t chosen)
    {
        if (before != items || box.getNumItems() != static_cast<int> (items.size()))
        {
            box.clear (juce::dontSendNotification);
            for (std::size_t i = 0; i < items.size(); ++i)
                box.addItem (toJuce (items[i]), static_cast<int> (i) + 1);
        }
        box.setSelectedItemIndex (static_cast<int> (chosen), juce::dontSendNotification);
    };
    list (output, view.outputs, next.outputs, next.output);
    list (input, view.inputs, next.inputs, next.input);
    view = next;
    for (std::size_t i = 0; i < sources.size(); ++i)
        setChosen (sources[i], i == view.source);
    setChosen (leads, view.leads);
    setChosen (follows, ! view.leads);
    setChosen (slower, view.slowerSpeech);
    setChosen (asRecorded, ! view.slowerSpeech);
    slowest.setValue (view.slowest, juce::dontSendNotification);
    room.setValue (view.room, juce::dontSendNotification);
    repaint();
}

int SettingsSheet::Rows::heightFor (int width) const
{
    return static_cast<int> (rowNames.size()) * (width < narrow ? rowHeight + 20 + gap4 : rowHeight + gap8);
}

void SettingsSheet::Rows::resized()
{
    const auto isNarrow = getWidth() < narrow;
    auto area = getLocalBounds();
    names.clear();
    const auto row = [&]
    {
        auto line = area.removeFromTop (isNarrow ? rowHeight + 20 : rowHeight);
        area.removeFromTop (isNarrow ? gap4 : gap8);
        names.push_back (isNarrow ? line.removeFromTop (20) : line.removeFromLeft (nameWidth));
        return line;
    };
    const auto share = [] (juce::Rectangle<int> line, std::initializer_list<juce::Component*> controls)
    {
        // As wide as their words, and what is left over shared.
        const auto wordsOf = [] (juce::Component* control)
        { return textWidth (inter (text16), dynamic_cast<juce::TextButton*> (control)->getButtonText()); };
        auto words = 0.0f;
        for (auto* control : controls)
            words += wordsOf (control);
        const auto spare = (static_cast<float> (line.getWidth()) - words) / static_cast<float> (controls.size());
        auto x = static_cast<float> (line.getX());
        for (auto* control : controls)
        {
            const auto width = wordsOf (control) + spare;
            control->setBounds (juce::roundToInt (x), line.getY(), juce::roundToInt (width), line.getHeight());
            x += width;
        }
    };
    output.setBounds (row().reduced (3));
    input.setBounds (row().reduced (3));
    share (row(), { &sources[0], &sources[1], &sources[2], &sources[3] });
    share (row(), { &leads, &follows });
    for (auto* slider : { &slowest, &room })
        slider->setBounds (row().withTrimmedRight (96));
    share (row(), { &asRecorded, &slower });
}

void SettingsSheet::Rows::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    for (std::size_t i = 0; i < names.size(); ++i)
        drawWords (g, words::say (rowNames[i]), inter (text14), theme.secondText, names[i],
                   juce::Justification::centredLeft);
    for (const auto* slider : { &slowest, &room })
        drawWords (g, value (*slider, slider == &slowest), inter (text14), theme.text,
                   slider->getBounds().withX (slider->getRight() + gap8).withWidth (88),
                   juce::Justification::centredLeft);
}

SettingsSheet::SettingsSheet() : Sheet (words::settings::heading)
{
    prepareScroll (scroll, rows);
    setKind (close, ButtonKind::primary);
    close.onClick = [this] { intents.close(); };
    addInOrder (*this, { &scroll, &close });
}

void SettingsSheet::show (const SettingsView& next)
{
    if (note != next.note)
        repaint();
    note = next.note;
    if (next != rows.view || rows.output.getNumItems() == 0)
        rows.show (next);
}

void SettingsSheet::resized()
{
    constexpr int wide = 680;
    const auto width = std::min (wide, getWidth() - 2 * gap8) - 2 * (isTight() ? gap16 : gap40);
    const auto around = headingHeight + gap16 + 54 + gap8 + 2 * (isTight() ? gap16 : 32);
    auto area = placeCard (wide, around + rows.heightFor (width));
    area.removeFromTop (isTight() ? gap4 : gap16);
    auto foot = area.removeFromBottom (isTight() ? 46 : 54);
    close.setBounds (foot.removeFromRight (110));
    noteArea = foot.withTrimmedRight (gap16);
    area.removeFromBottom (gap8);
    scroll.setBounds (area);
    const auto scrolls = rows.heightFor (area.getWidth()) > area.getHeight();
    rows.setSize (area.getWidth() - (scrolls ? gap16 : 0), rows.heightFor (area.getWidth() - (scrolls ? gap16 : 0)));
}

void SettingsSheet::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    drawParagraph (g, note, inter (text14), themeOf (*this).secondText, noteArea, juce::Justification::centredLeft, 2);
}

} // namespace slackwater::app
