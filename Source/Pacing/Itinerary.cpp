// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Itinerary.h"

#include "Pacing/RemainingSteps.h"

#include <algorithm>

namespace slackwater::pacing
{

namespace
{

bool isOptional (const PlannedStep& step) noexcept
{
    if (const auto* say = std::get_if<PlannedSay> (&step.what))
        return say->optional;
    const auto* ring = std::get_if<PlannedRing> (&step.what);
    return ring != nullptr && ring->optional;
}

bool hasCues (const Cursor& way, const std::vector<PlannedStep>& steps, std::size_t from);

bool hasCues (const Cursor& way, const PlannedRepeat& repeat)
{
    return std::any_of (repeat.rounds.begin(), repeat.rounds.end(),
                        [&] (const auto& round) { return hasCues (way, round, 0); });
}

bool hasCues (const Cursor& way, const std::vector<PlannedStep>& steps, std::size_t from)
{
    return std::any_of (steps.begin() + static_cast<std::ptrdiff_t> (from), steps.end(), [&] (const PlannedStep& step)
    {
        if (const auto* say = std::get_if<PlannedSay> (&step.what))
            return say->on != Cue::any && way.takes (step);
        const auto* repeat = std::get_if<PlannedRepeat> (&step.what);
        return repeat != nullptr && hasCues (way, *repeat);
    });
}

/** Whether any words to come wait for a moment in the breath. Looked up in the plan, which is quicker than the way. */
bool hasCues (const Cursor& way)
{
    return std::any_of (way.levels.begin(), way.levels.end(), [&] (const Level& level)
    { return hasCues (way, *level.steps, level.next) || (level.repeat != nullptr && hasCues (way, *level.repeat)); });
}

void collect (const Cursor& way, const std::vector<PlannedStep>& steps, std::size_t from, std::size_t count,
              std::vector<std::string>& files)
{
    const auto add = [&] (const std::string& file)
    {
        if (! file.empty() && std::find (files.begin(), files.end(), file) == files.end())
            files.push_back (file);
    };
    for (auto i = from; i < steps.size() && files.size() < count; ++i)
    {
        if (! way.takes (steps[i]))
            continue;
        if (const auto* say = std::get_if<PlannedSay> (&steps[i].what))
            add (say->file);
        else if (const auto* ring = std::get_if<PlannedRing> (&steps[i].what))
            add (ring->file);
        else if (const auto* repeat = std::get_if<PlannedRepeat> (&steps[i].what))
            for (const auto& round : repeat->rounds)
                if (files.size() < count)
                    collect (way, round, 0, count, files);
    }
}

} // namespace

const RestSolution& Itinerary::solution (Seconds at, Tempo tempo) const
{
    const auto left = total - at;
    if (! solved || solved->from != cursor || solved->left != left || solved->tempo != tempo)
        solved = { cursor, left, tempo, solveRests (cursor, left, tempo, solved ? solved->answer.factor : 1.0) };
    return solved->answer;
}

const PlannedStep* Itinerary::next (Seconds at, Tempo tempo)
{
    while (! cursor.isAtEnd())
    {
        auto& level = cursor.levels.back();
        if (level.next < level.steps->size())
        {
            const auto& step = (*level.steps)[level.next];
            if (! cursor.takes (step) || (isOptional (step) && solution (at, tempo).optionalsKept == 0))
            {
                ++level.next;
                continue;
            }
            const auto* repeat = std::get_if<PlannedRepeat> (&step.what);
            if (repeat == nullptr)
                return &step;
            const auto rounds = roundsAt (repeat->times, solution (at, tempo).factor);
            ++level.next;
            if (rounds > 0)
                cursor.levels.push_back ({ &repeat->rounds.front(), 0, repeat, 0 });
            continue;
        }
        if (level.repeat != nullptr)
        {
            const auto rounds = static_cast<std::size_t> (roundsAt (level.repeat->times, solution (at, tempo).factor));
            if (level.round + 1 < rounds)
            {
                ++level.round;
                level.steps = &level.repeat->rounds[level.round];
                level.next = 0;
                continue;
            }
        }
        cursor.levels.pop_back();
    }
    return nullptr;
}

Cue Itinerary::cueAfterThis (Seconds at, Tempo tempo) const
{
    auto ahead = *this;
    ahead.moveOn();
    for (const auto* step = ahead.next (at, tempo); step != nullptr; step = ahead.next (at, tempo))
    {
        if (const auto* say = std::get_if<PlannedSay> (&step->what))
            return say->on;
        if (std::holds_alternative<PlannedRing> (step->what) || std::holds_alternative<PlannedRest> (step->what))
            return Cue::any;
        ahead.moveOn();
    }
    return Cue::any;
}

bool Itinerary::cuesFollow (Seconds at, Tempo tempo) const
{
    if (! hasCues (cursor))
        return false;
    auto ahead = *this;
    ahead.moveOn();
    bool isNext = true;
    for (const auto* step = ahead.next (at, tempo); step != nullptr; step = ahead.next (at, tempo))
    {
        const auto* say = std::get_if<PlannedSay> (&step->what);
        if (say != nullptr && say->on != Cue::any && ! isNext)
            return true;
        if (say != nullptr || std::holds_alternative<PlannedRing> (step->what))
            isNext = false;
        ahead.moveOn();
    }
    return false;
}

std::vector<Fillable> Itinerary::momentsAfterThis (Tempo tempo) const
{
    auto after = cursor;
    ++after.levels.back().next;
    std::vector<Fillable> moments;
    for (const auto& length : fillableLengths (after, tempo, total))
        moments.push_back ({ total - length.most, total - length.least });
    return moments;
}

std::vector<std::string> Itinerary::files (std::size_t count) const
{
    std::vector<std::string> files;
    for (auto level = cursor.levels.rbegin(); level != cursor.levels.rend() && files.size() < count; ++level)
    {
        collect (cursor, *level->steps, level->next, count, files);
        if (level->repeat != nullptr)
            for (auto round = level->round + 1; round < level->repeat->rounds.size() && files.size() < count; ++round)
                collect (cursor, level->repeat->rounds[round], 0, count, files);
    }
    return files;
}

} // namespace slackwater::pacing
