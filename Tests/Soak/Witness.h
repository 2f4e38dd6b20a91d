// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Plan.h"
#include "Model/Tick.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slackwater::soak
{

/** Reads the timeline as it is written, and knows what must be true of it: stamps ahead of their ticks, nothing said
   into something else, rests inside their ranges, one end, and that where it was promised. */
class Witness
{
public:
    Witness (const Plan&, SampleRate);

    void tick (const Tick&);
    void event (const Event&);
    void afterTick (Seconds expectedEnd);

    /** The session has been played to its end. Its ticks make the same events again. */
    void finish();

    /** What was wrong, first things first. */
    [[nodiscard]] const std::vector<std::string>& faults() const noexcept { return found; }

    /** A bed sounds there, whole: neither coming, going, nor silent by wish. */
    [[nodiscard]] bool bedSoundsAt (Samples) const noexcept;

    [[nodiscard]] const std::vector<Tick>& ticks() const noexcept { return past; }
    [[nodiscard]] bool hasEnded() const noexcept { return end.has_value(); }

    /** By how much the end missed the promise, when nobody has moved it. */
    [[nodiscard]] std::optional<Seconds> missed() const noexcept;

private:
    struct BedChange
    {
        Samples from, whole; // what was asked for is all there is from `whole` on
        bool sounds;
    };

    void wrong (const std::string&);
    void take (const RestEvent&, Seconds at);
    void leaveRest (Seconds at);

    const Plan plan;
    const SampleRate rate;
    std::vector<Tick> past;
    std::vector<Event> events;
    std::vector<BedChange> beds;
    std::vector<std::string> found;

    std::optional<std::pair<Seconds, RestEvent>> resting;
    Seconds sayEnds { 0.0 };
    std::optional<Seconds> end;
    Seconds promised, lastCommand { -1.0 };
    bool isMoved = false, isPromiseOpen = false;
};

} // namespace slackwater::soak
