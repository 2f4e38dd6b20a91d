// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Packs/PacksSheet.h"

#include "App/Parts/Controls.h"

namespace slackwater::app
{

void PacksSheet::Cards::place (int width)
{
    auto y = 0;
    for (const auto& card : all)
    {
        card->setBounds (0, y, width, card->heightFor (width));
        y = card->getBottom() + gap8;
    }
    setSize (width, std::max (0, y - gap8));
}

PacksSheet::PacksSheet() : Sheet (words::choose::packs)
{
    prepareScroll (scroll, cards);
    setKind (close, ButtonKind::primary);
    for (auto* button : { &file, &folder })
        setKind (*button, ButtonKind::quiet);
    file.onClick = [this] { intents.openFile(); };
    folder.onClick = [this] { intents.openFolder(); };
    close.onClick = [this] { intents.close(); };
    addInOrder (*this, { &scroll, &file, &folder, &close });
}

void PacksSheet::show (const PacksView& next)
{
    const auto hasOtherCards = next.packs != view.packs;
    view = next;
    if (hasOtherCards)
    {
        cards.all.clear();
        auto order = 1;
        for (const auto& pack : view.packs)
        {
            auto& card = *cards.all.emplace_back (std::make_unique<SessionCard> (
                CardView { pack.place, pack.title, pack.summary, pack.authors, pack.sessions }));
            card.setRadioGroupId (21, juce::dontSendNotification);
            card.setClickingTogglesState (false); // it is chosen once it could be opened
            card.onClick = [this, place = pack.place] { intents.open (place); };
            order = addInOrder (cards, { &card }, order);
        }
        resized();
    }
    for (std::size_t i = 0; i < cards.all.size(); ++i)
        setChosen (*cards.all[i], i == view.open);
    setDescription (toJuce (view.note));
    repaint();
}

void PacksSheet::resized()
{
    constexpr int wide = 640, footHeight = 54, noteHeight = 40;
    const auto margin = isTight() ? gap16 : gap40;
    const auto inside = std::min (wide, getWidth() - 2 * gap8) - 2 * margin;
    cards.place (inside);
    auto area = placeCard (wide, cards.getHeight() + headingHeight + gap16 + noteHeight + footHeight + 2 * gap8
                                     + 2 * (isTight() ? gap16 : 32));
    area.removeFromTop (isTight() ? gap4 : gap16);
    auto foot = area.removeFromBottom (footHeight);
    close.setBounds (foot.removeFromRight (110).reduced (0, isTight() ? gap4 : 0));
    foot =
        foot.reduced (0, 9).withTrimmedLeft (-(gap8 + 5)); // their words, not the buttons around them, keep the margin
    for (auto* button : { &file, &folder })
        button->setBounds (foot.removeFromLeft (std::min (foot.getWidth(), quietWidth (*button))));
    noteArea = area.removeFromBottom (isTight() ? 20 : noteHeight);
    area.removeFromBottom (gap8);
    scroll.setBounds (area);
    if (cards.getHeight() > area.getHeight())
        cards.place (area.getWidth() - gap16);
}

void PacksSheet::paint (juce::Graphics& g)
{
    Sheet::paint (g);
    drawParagraph (g, view.note, inter (text14), themeOf (*this).secondText, noteArea, juce::Justification::centredLeft,
                   isTight() ? 1 : 2);
}

} // namespace slackwater::app
