// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChooseScreen.h"

#include "App/Frame/JuceVersions.h"
#include "App/Parts/Controls.h"
#include "Words/Numbers.h"

#include <cmath>

namespace slackwater::app
{

/** Where everything is, for one width. */
struct ChooseScreen::Columns::Places
{
    juce::Rectangle<int> greeting, question, minutes, length, breathTitle, listen, byTime, begin, check, settings, note,
        notice;
    std::vector<juce::Rectangle<int>> cards;
    int height = 0;

    /** The cards, one under the other; gives where what follows them may begin. */
    int stack (const std::vector<std::unique_ptr<SessionCard>>& all, juce::Point<int> from, int width)
    {
        for (const auto& card : all)
        {
            cards.emplace_back (from.x, from.y, width, card->heightFor (width));
            from.y = cards.back().getBottom() + gap8;
        }
        return from.y;
    }
};

ChooseScreen::Columns::Columns (const Intents& i) : intents (i)
{
    prepareSlider (length, words::choose::length);
    length.onValueChange = [this] { intents.setMinutes (length.getValue()); };

    prepareChoice (listen, 2, [this] { intents.setListens (true); });
    prepareChoice (byTime, 2, [this] { intents.setListens (false); });
    setKind (begin, ButtonKind::primary);
    begin.onClick = [this] { intents.begin(); };
    listen.setDescription (said (words::choose::listenMeans));
    byTime.setDescription (said (words::choose::withoutMeans));
    check.onClick = [this] { intents.calibrate(); };
    settings.onClick = [this] { intents.settings(); };
    check.setDescription (said (words::choose::checkMeans));
    for (auto* button : { &check, &settings })
        setKind (*button, ButtonKind::quiet);
    addInOrder (*this, { &length, &listen, &byTime, &check, &begin, &settings });
}

void ChooseScreen::Columns::show (const ChooseView& next)
{
    const auto hasOtherCards = next.cards != view.cards;
    view = next;
    if (hasOtherCards)
    {
        cards.clear();
        for (const auto& card : view.cards)
        {
            auto& made = *cards.emplace_back (std::make_unique<SessionCard> (card));
            prepareChoice (made, 1, [this, id = card.id] { intents.chooseSession (id); });
            addInOrder (*this, { &made }, static_cast<int> (cards.size()));
        }
        addInOrder (*this, { &length, &listen, &byTime, &check, &begin, &settings },
                    static_cast<int> (cards.size()) + 1);
    }

    for (std::size_t i = 0; i < cards.size(); ++i)
        setChosen (*cards[i], i == view.chosen);
    length.setRange (view.leastMinutes, std::max (view.leastMinutes + 0.001, view.mostMinutes), 0.5);
    length.setValue (view.minutes, juce::dontSendNotification);
    listen.setButtonText (toJuce (view.source));
    check.setEnabled (view.canCheck && view.listens);
    check.setVisible (view.canCheck && view.listens);
    setChosen (listen, view.listens);
    setChosen (byTime, ! view.listens);
    repaint();
}

ChooseScreen::Columns::Places ChooseScreen::Columns::placesFor (int width) const
{
    Places places;
    const auto isWide = width >= 860;
    const auto margin = isWide ? gap40 : gap24;
    const auto column = isWide ? (width - 3 * gap40) / 2 : width - 2 * margin;
    auto y = isWide ? 88 : gap24;
    const auto take = [&] (int height, int after)
    {
        const juce::Rectangle<int> area { margin, y, column, height };
        y += height + after;
        return area;
    };

    places.greeting = take (56, gap8);
    places.question = take (28, isWide ? gap40 : gap16);
    if (! isWide)
        y = places.stack (cards, { margin, y }, column) + gap16;
    auto line = take (56, gap24);
    places.minutes = line.removeFromLeft (172);
    places.length = line;
    places.breathTitle = take (20, gap8);
    auto choice = take (46, isWide ? gap24 : gap8);
    places.listen = choice.removeFromLeft (std::min (196, column * 3 / 5));
    choice.removeFromLeft (gap8);
    places.byTime = choice.removeFromLeft (140);
    auto start = take (54, gap16);
    places.begin = start.removeFromLeft (140);
    // Quiet things beside it, as wide as their words; those lie at the words' own height.
    start = start.reduced (0, 9).withTrimmedLeft (gap16);
    places.settings = start.removeFromLeft (quietWidth (settings));
    places.check = start.removeFromLeft (std::min (start.getWidth(), quietWidth (check)));
    places.note = take (20, gap16);
    places.notice = take (view.notice.empty() ? 0 : std::min (heightOf (view.notice, inter (text14), column), 80), 0);
    const auto right = isWide ? places.stack (cards, { margin + column + gap40, 96 }, column) : 0;
    places.height = std::max (y, right) + gap24;
    return places;
}

int ChooseScreen::Columns::heightFor (int width) const { return placesFor (width).height; }

void ChooseScreen::Columns::resized()
{
    const auto places = placesFor (getWidth());
    for (std::size_t i = 0; i < cards.size(); ++i)
        cards[i]->setBounds (places.cards[i]);
    length.setBounds (places.length);
    listen.setBounds (places.listen);
    byTime.setBounds (places.byTime);
    begin.setBounds (places.begin);
    check.setBounds (places.check);
    settings.setBounds (places.settings);
}

void ChooseScreen::Columns::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    const auto places = placesFor (getWidth());
    const auto say =
        [&] (const std::string& words, juce::Rectangle<int> area, int size, Weight weight, juce::Colour colour)
    { drawWords (g, words, inter (size, weight), colour, area, juce::Justification::bottomLeft); };

    if (places.greeting.getY() > 60)
        say (view.packTitle, { gap40, gap24, getWidth() - 2 * gap40, 24 }, text14, Weight::regular, theme.secondText);
    say (view.greeting, places.greeting, text44, Weight::light, theme.text);
    say (words::say (words::choose::question), places.question, text20, Weight::regular, theme.secondText);

    const auto number = words::number (view.minutes);
    const auto large = inter (text44, Weight::light);
    const auto width = static_cast<int> (std::ceil (textWidth (large, toJuce (number))));
    say (number, places.minutes, text44, Weight::light, theme.text);
    say (words::say (words::choose::unit, view.minutes == 1.0 ? 1 : 2),
         places.minutes.withTrimmedLeft (width + gap8).translated (0, -7), text16, Weight::regular, theme.secondText);
    say (view.breathTitle, places.breathTitle, text14, Weight::regular, theme.secondText);
    say (view.listens ? view.note : words::say (words::choose::byTime), places.note, text14, Weight::regular,
         theme.secondText);
    if (! view.notice.empty())
        drawParagraph (g, view.notice, inter (text14), theme.pacer, places.notice, juce::Justification::topLeft, 4);
}

ChooseScreen::ChooseScreen()
{
    prepareScroll (scroll, columns);
    addAndMakeVisible (scroll);
}

void ChooseScreen::show (const ChooseView& next)
{
    if (next == columns.view)
        return;
    columns.show (next);
    resized();
}

void ChooseScreen::resized()
{
    scroll.setBounds (getLocalBounds());
    const juce::Point size { getWidth(), std::max (getHeight(), columns.heightFor (getWidth())) };
    if (columns.getWidth() == size.x && columns.getHeight() == size.y)
        columns.resized(); // the same size, but other things in it
    columns.setSize (size.x, size.y);
}

} // namespace slackwater::app
