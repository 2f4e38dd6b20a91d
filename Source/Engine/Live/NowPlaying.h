// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/PlayerState.h"

#include <deque>
#include <span>

namespace slackwater::engine
{

/** Events are decided ahead of the moment at which they are heard. This keeps them until then, and says what is to be
   seen at a position: section, words and their reason, the pacer's breath. A value without threads. */
class NowPlaying
{
public:
    explicit NowPlaying (SampleRate r) : rate (r) {}

    /** In time order. */
    void take (const Event&);

    /** What was asked for in a tick, before its events. */
    void take (std::span<const Command>);

    /** In the present tick. */
    [[nodiscard]] bool tooMuchIsSaid() const noexcept { return isTooMuch; }

    /** Everything stamped up to `position` has happened. Positions never fall. */
    void moveTo (Samples position);

    /** Sets section, caption, its reason, the pacer, and whether pacing is off. */
    void describe (PlayerState&) const;

private:
    SampleRate rate;
    std::deque<Event> ahead;
    std::string sectionId, sectionTitle, caption, why;
    Samples captionEnds;
    std::optional<PaceEvent> pacer;
    Seconds pacerBegan { 0.0 };
    bool pacingIsOff = false, isTooMuch = false;
};

} // namespace slackwater::engine
