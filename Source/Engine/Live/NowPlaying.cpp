// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/NowPlaying.h"

#include <algorithm>

namespace slackwater::engine
{

void NowPlaying::take (const Event& event)
{
    if (std::holds_alternative<SectionEvent> (event.what) || std::holds_alternative<SayEvent> (event.what)
        || std::holds_alternative<PaceEvent> (event.what) || std::holds_alternative<CutEvent> (event.what)
        || std::holds_alternative<GuardEvent> (event.what))
        ahead.push_back (event);
}

void NowPlaying::take (std::span<const Command> commands)
{
    isTooMuch = false;
    for (const auto& command : commands)
    {
        isTooMuch = isTooMuch || std::holds_alternative<TooMuchCommand> (command);
        pacingIsOff = pacingIsOff && ! std::holds_alternative<PaceAgainCommand> (command);
    }
}

void NowPlaying::moveTo (Samples position)
{
    for (; ! ahead.empty() && ahead.front().at <= position; ahead.pop_front())
    {
        const auto& event = ahead.front();
        if (const auto* section = std::get_if<SectionEvent> (&event.what))
        {
            sectionId = section->id;
            sectionTitle = section->title;
        }
        else if (const auto* say = std::get_if<SayEvent> (&event.what))
        {
            caption = say->say.text;
            why = say->say.why;
            captionEnds = Samples { event.at.value + toSamples (say->say.length / say->speed, rate).value };
        }
        else if (const auto* cut = std::get_if<CutEvent> (&event.what))
            captionEnds = std::min (captionEnds, Samples { event.at.value + toSamples (cut->fade, rate).value });
        else if (std::holds_alternative<GuardEvent> (event.what))
            pacingIsOff = true;
        else if (const auto* pace = std::get_if<PaceEvent> (&event.what))
        {
            pacer = pace->rate ? std::optional { *pace } : std::nullopt;
            pacerBegan = toSeconds (event.at, rate);
            pacingIsOff = pacingIsOff && ! pace->rate; // where it goes on, somebody has asked for it again
        }
    }
    if (position < captionEnds)
        return;
    caption.clear();
    why.clear();
}

void NowPlaying::describe (PlayerState& state) const
{
    state.sectionId = sectionId;
    state.sectionTitle = sectionTitle;
    state.caption = caption;
    state.why = why;
    state.pacer = pacer;
    state.pacerBegan = pacerBegan;
    state.pacingIsOff = pacingIsOff;
}

} // namespace slackwater::engine
