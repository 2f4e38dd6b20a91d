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
    juce::Rectangle<int> pack, packs, greeting, question, minutes, length, breathTitle, listen, byTime, begin, check,
        settings, note, notice;
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
    packs.onClick = [this] { intents.packs(); };
    for (auto* button : { &check, &settings, &packs })
        setKind (*button, ButtonKind::quiet);
    addInOrder (*this, { &length, &listen, &byTime, &check, &begin, &settings, &packs });
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
        addInOrder (*this, { &length, &listen, &byTime, &check, &begin, &settings, &packs },
                    static_cast<int> (cards.size()) + 1);
    }

    for (std::size_t i = 0; i < cards.size(); ++i)
        setChosen (*cards[i], i == view.chosen);
    length.setRange (view.leastMinutes, std::max (view.leastMinutes + 0.001, view.mostMinutes), 0.5);
    length.setValue (view.minutes, juce::dontSendNotification);
    listen.setButtonText (toJuce (view.source));
    check.setEnabled (view.canCheck && view.listens);
    setChosen (listen, view.listens);
    setChosen (byTime, ! view.listens);
    hideUnless (! view.isOpening);
    repaint();
}

/** Until a pack is open there is nothing to begin. */
void ChooseScreen::Columns::hideUnless (bool canChoose)
{
    const std::initializer_list<juce::Component*> needPack { &length, &listen, &byTime, &begin, &settings };
    for (auto* each : needPack)
        each->setVisible (canChoose);
    check.setVisible (canChoose && view.canCheck && view.listens);
}

ChooseScreen::Columns::Places ChooseScreen::Columns::placesFor (int width) const
{
    Places places;
    const auto isWide = width >= 720, isRoomy = isWide && width >= 860 && seenHeight >= 640;
    const auto margin = isRoomy ? gap40 : gap24;
    const auto column = isWide ? (width - 3 * margin) / 2 : width - 2 * margin;
    const auto packsWidth = quietWidth (packs);
    const auto titleWidth = static_cast<int> (std::ceil (textWidth (inter (text14), toJuce (view.packTitle))));
    auto y = isRoomy ? gap24 : gap8;
    places.pack = { margin, y, std::min (titleWidth, width - 2 * margin - packsWidth), 36 };
    places.packs = { view.packTitle.empty() ? margin - gap8 - 5 : places.pack.getRight() + gap4, y, packsWidth, 36 };
    y = isRoomy ? 88 : places.pack.getBottom() + gap8;
    const auto take = [&] (int height, int after)
    {
        const juce::Rectangle<int> area { margin, y, column, height };
        y += height + after;
        return area;
    };

    const auto top = y + (isRoomy ? gap8 : 0);
    places.greeting = take (56, gap8);
    places.question = take (28, isRoomy ? gap40 : gap16);
    if (! isWide)
        y = places.stack (cards, { margin, y }, column) + gap16;
    places.length = take (56, isRoomy ? gap24 : gap16);
    places.minutes = places.length.removeFromLeft (172);
    places.breathTitle = take (20, gap8);
    auto choice = take (46, isRoomy ? gap24 : gap8);
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
    const auto right = isWide ? places.stack (cards, { 2 * margin + column, top }, column) : 0;
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
    packs.setBounds (places.packs);
}

void ChooseScreen::Columns::paint (juce::Graphics& g)
{
    const auto& theme = themeOf (*this);
    const auto places = placesFor (getWidth());
    const auto say =
        [&] (const std::string& words, juce::Rectangle<int> area, int size, Weight weight, juce::Colour colour)
    { drawWords (g, words, inter (size, weight), colour, area, juce::Justification::bottomLeft); };

    drawWords (g, view.packTitle, inter (text14), theme.secondText, places.pack, juce::Justification::centredLeft);
    say (view.greeting, places.greeting, text44, Weight::light, theme.text);
    say (view.isOpening ? view.notice : words::say (words::choose::question), places.question, text20, Weight::regular,
         theme.secondText);
    if (view.isOpening)
        return;

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
    columns.seenHeight = getHeight();
    const juce::Point size { getWidth(), std::max (getHeight(), columns.heightFor (getWidth())) };
    if (columns.getWidth() == size.x && columns.getHeight() == size.y)
        columns.resized(); // the same size, but other things in it
    columns.setSize (size.x, size.y);
}

} // namespace slackwater::app
