// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Parts/Question.h"

#include "App/Frame/JuceVersions.h"
#include "App/Parts/Controls.h"

namespace slackwater::app
{

Question::Question (const words::Sentence<>& asked, const words::Sentence<>& yes, const words::Sentence<>& no)
    : Sheet (asked), first (said (yes)), second (said (no))
{
    setKind (first, ButtonKind::primary);
    first.onClick = [this] { intents.first(); };
    second.onClick = [this] { intents.second(); };
    addInOrder (*this, { &first, &second });
}

void Question::show (const QuestionView& next)
{
    if (next == view)
        return;
    view = next;
    setDescription (toJuce (view.about.empty() ? view.words : view.about + ". " + view.words));
    repaint();
}

void Question::resized()
{
    const auto widthOf = [] (const juce::TextButton& button)
    {
        const auto words = textWidth (inter (text16, Weight::medium), button.getButtonText());
        return std::max (110, static_cast<int> (words) + 2 * gap24);
    };
    auto area = placeCard (480, 250);
    auto foot = area.removeFromBottom (54);
    wordsArea = area.reduced (0, gap8);
    first.setBounds (foot.removeFromLeft (widthOf (first)));
    foot.removeFromLeft (gap8);
    second.setBounds (foot.removeFromLeft (widthOf (second)).reduced (0, 2));
}

void Question::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    drawParagraph (g, view.about.empty() ? view.words : view.about + "\n" + view.words, inter (text16),
                   themeOf (*this).secondText, wordsArea, juce::Justification::centredLeft, 4);
}

} // namespace slackwater::app
