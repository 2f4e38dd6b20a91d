// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Parts/Sheet.h"

namespace slackwater::app
{

/** What is asked about; either may be empty. */
struct QuestionView
{
    std::string about, words;

    bool operator== (const QuestionView&) const = default;
};

/** A sheet that asks one thing and has two answers. The first is the one that nobody regrets: it has the keyboard. */
class Question : public Sheet
{
public:
    struct Intents
    {
        Intent<> first, second;
    } intents;

    Question (const words::Sentence<>& asked, const words::Sentence<>& first, const words::Sentence<>& second);

    void show (const QuestionView&);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    QuestionView view;
    juce::Rectangle<int> wordsArea;
    juce::TextButton first, second;
};

} // namespace slackwater::app
