// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Pictures/SessionPicture.h"

#include "Authoring/Pictures/Svg.h"
#include "Words/Authoring.h"
#include "Words/Lengths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace slackwater::authoring
{

namespace
{

constexpr double width = 1200.0, height = 675.0;
constexpr double left = 88.0, right = width - 40.0, top = 160.0, bottom = 396.0; // of the plot
constexpr double wordsTop = 448.0, laneHeight = 22.0, letterWidth = 6.1;
constexpr std::size_t lanes = 6, longestCaption = 64;

struct Words
{
    double at, length;
    std::string text;
};

struct Bar
{
    double from, to;
    std::string title;
};

/** What the picture shows, gathered from the events. */
struct Story
{
    std::vector<Point> measured, pacer; // x: seconds, y: bpm; a gap is a y below zero
    std::vector<Words> words;
    std::vector<double> bells;
    std::vector<Bar> sections, rests;
    double end = 0.0;
};

Story gather (std::span<const Event> events, SampleRate rate)
{
    Story story;
    std::optional<double> restingSince;
    for (const auto& event : events)
    {
        const auto t = toSeconds (event.at, rate).count();
        story.end = std::max (story.end, t);
        const auto endsRest =
            std::holds_alternative<SayEvent> (event.what) || std::holds_alternative<RingEvent> (event.what)
            || std::holds_alternative<RestEvent> (event.what) || std::holds_alternative<EndEvent> (event.what);
        if (endsRest && restingSince)
        {
            story.rests.push_back ({ *restingSince, t, "" });
            restingSince.reset();
        }
        if (const auto* breath = std::get_if<BreathEvent> (&event.what))
            story.measured.push_back (
                { breath->state.time.count(), breath->state.rate ? breath->state.rate->value : -1.0 });
        else if (const auto* pace = std::get_if<PaceEvent> (&event.what))
            story.pacer.push_back ({ t, pace->rate ? pace->rate->value : -1.0 });
        else if (const auto* say = std::get_if<SayEvent> (&event.what))
            story.words.push_back ({ t, say->say.length.count(), say->say.text });
        else if (std::holds_alternative<RingEvent> (event.what))
            story.bells.push_back (t);
        else if (std::holds_alternative<RestEvent> (event.what))
            restingSince = t;
        else if (const auto* section = std::get_if<SectionEvent> (&event.what))
        {
            if (! story.sections.empty())
                story.sections.back().to = t;
            story.sections.push_back ({ t, t, section->title });
        }
    }
    if (! story.sections.empty())
        story.sections.back().to = story.end;
    return story;
}

/** Time and rate to places on the sheet. */
struct Axes
{
    double end, slowest, fastest;

    [[nodiscard]] double x (double seconds) const { return left + (right - left) * seconds / std::max (end, 1.0); }
    [[nodiscard]] double y (double bpm) const
    {
        return bottom - (bottom - top) * (bpm - slowest) / (fastest - slowest);
    }
};

Axes axesFor (const Story& story)
{
    double slowest = 99.0, fastest = 0.0;
    for (const auto* line : { &story.measured, &story.pacer })
        for (const auto& point : *line)
            if (point.y > 0.0)
            {
                slowest = std::min (slowest, point.y);
                fastest = std::max (fastest, point.y);
            }
    if (fastest == 0.0)
        return { story.end, 4.0, 16.0 };
    return { story.end, 2.0 * std::floor ((slowest - 1.0) / 2.0), 2.0 * std::ceil ((fastest + 1.0) / 2.0) };
}

void drawFrame (Svg& svg, const Story& story, const Axes& axes)
{
    for (std::size_t i = 0; i < story.sections.size(); ++i)
    {
        const auto& section = story.sections[i];
        const auto from = axes.x (section.from), to = axes.x (section.to);
        if (i % 2 == 1)
            svg.rectangle (from, top - 28.0, to - from, bottom - top + 28.0, 0.0, "#E6EDF2", 0.025);
        if (to - from > letterWidth * static_cast<double> (section.title.size()) + 8.0)
            svg.text (from + 4.0, top - 12.0, section.title, 12.0, "#9FB0BD");
    }

    const auto step = axes.fastest - axes.slowest > 12.0 ? 4.0 : 2.0;
    for (auto bpm = axes.slowest; bpm <= axes.fastest + 0.01; bpm += step)
    {
        svg.line ({ { left, axes.y (bpm) }, { right, axes.y (bpm) } }, "#2C3946", 1.0);
        svg.text (left - 12.0, axes.y (bpm) + 4.0, std::to_string (static_cast<int> (bpm)), 12.0, "#9FB0BD", "end");
    }
    svg.text (left, top - 40.0, words::say (words::authoring::breathsAMinute), 12.0, "#9FB0BD");

    const std::array<double, 6> steps { 15.0, 30.0, 60.0, 120.0, 300.0, 600.0 };
    const auto minutes =
        *std::find_if (steps.begin(), steps.end() - 1, [&] (double s) { return story.end / s <= 11.0; });
    for (double t = 0.0; t <= story.end + 0.5; t += minutes)
        svg.text (axes.x (t), bottom + 24.0, words::clock (t), 12.0, "#9FB0BD", "middle");
}

/** A line for each stretch without a gap. Steps: the value holds until the next point. */
void drawRate (Svg& svg, const std::vector<Point>& points, const Axes& axes, const char* colour, double thickness,
               bool steps, double until)
{
    std::vector<Point> line;
    const auto flush = [&]
    {
        if (line.size() > 1)
            svg.line (line, colour, thickness);
        line.clear();
    };
    for (std::size_t i = 0; i < points.size(); ++i)
    {
        const auto next = i + 1 < points.size() ? points[i + 1].x : until;
        if (points[i].y <= 0.0)
        {
            flush();
            continue;
        }
        line.push_back ({ axes.x (points[i].x), axes.y (points[i].y) });
        if (steps)
            line.push_back ({ axes.x (std::min (next, points[i].x + 60.0 / points[i].y)), axes.y (points[i].y) });
    }
    flush();
}

std::string shortened (const std::string& text)
{
    if (text.size() <= longestCaption)
        return text;
    const auto space = text.rfind (' ', longestCaption - 1);
    return text.substr (0, space == std::string::npos ? longestCaption - 1 : space) + "\u2026";
}

/** A caption under its bar, joined to it by a thin stem. */
struct Placed
{
    double stem = 0.0, from = 0.0, to = 0.0; // pixels
    std::size_t lane = 0;
};

/** Neither do texts meet, nor does a stem run through a text. */
bool goTogether (const Placed& a, const Placed& b)
{
    const auto crosses = [] (const Placed& stem, const Placed& text)
    { return stem.lane > text.lane && stem.stem > text.from - 4.0 && stem.stem < text.to + 4.0; };
    const auto meet = a.lane == b.lane && a.from < b.to + 16.0 && b.from < a.to + 16.0;
    return ! meet && ! crosses (a, b) && ! crosses (b, a);
}

/** Lowest lane first, so that the stems of what follows stay clear of it; right of the stem, or left of it near the
 * edge. */
std::optional<Placed> placeFor (double x, double length, const std::vector<Placed>& others)
{
    for (std::size_t lane = lanes; lane-- > 0;)
        for (const auto isRight : { true, false })
        {
            const Placed place { x, isRight ? x + 5.0 : x - 5.0 - length, isRight ? x + 5.0 + length : x - 5.0, lane };
            if (place.to < right && place.from > left
                && std::all_of (others.begin(), others.end(),
                                [&] (const Placed& other) { return goTogether (place, other); }))
                return place;
        }
    return std::nullopt;
}

/** A caption that finds no place is left to the ear. */
void drawWords (Svg& svg, const Story& story, const Axes& axes)
{
    svg.text (left - 12.0, wordsTop + 11.0, words::say (words::authoring::wordsAxis), 12.0, "#9FB0BD", "end");
    for (const auto& rest : story.rests)
        svg.rectangle (axes.x (rest.from) + 1.0, wordsTop + 5.0,
                       std::max (axes.x (rest.to) - axes.x (rest.from) - 2.0, 0.5), 4.0, 2.0, "#2C3946", 1.0);
    for (const auto bell : story.bells)
        svg.circle (axes.x (bell) + 4.0, wordsTop + 7.0, 4.0, "#9FB0BD");

    std::vector<Placed> captions;
    for (const auto& line : story.words)
    {
        const auto x = axes.x (line.at);
        svg.rectangle (x, wordsTop, std::max (axes.x (line.at + line.length) - x, 2.0), 14.0, 3.0, "#F2C48D", 0.95);
        const auto text = shortened (line.text);
        const auto place = placeFor (x + 0.5, letterWidth * static_cast<double> (text.size()), captions);
        if (! place)
            continue;
        const auto y = wordsTop + 36.0 + laneHeight * static_cast<double> (place->lane);
        svg.line ({ { place->stem, wordsTop + 16.0 }, { place->stem, y + 2.0 } }, "#F2C48D", 0.75, 0.35);
        const auto isRight = place->from > place->stem;
        svg.text (isRight ? place->from : place->to, y, text, 12.0, "#E6EDF2", isRight ? "start" : "end");
        captions.push_back (*place);
    }
}

std::string inAWord (const Story& story)
{
    double quiet = 0.0;
    for (const auto& rest : story.rests)
        quiet += rest.to - rest.from;
    const auto text = words::say (words::authoring::inShort, words::clock (story.end), story.words.size(),
                                  std::lround (100.0 * quiet / std::max (story.end, 1.0)));
    const auto heard =
        std::count_if (story.measured.begin(), story.measured.end(), [] (const Point& point) { return point.y > 0.0; });
    return heard == 0 ? words::say (words::authoring::inShortByTime, text) : text;
}

void drawLegend (Svg& svg, bool isPaced)
{
    const auto entry = [&] (double x, const char* colour, const words::Sentence<>& meaning)
    {
        svg.line ({ { x, 60.0 }, { x + 24.0, 60.0 } }, colour, 2.5);
        svg.text (x + 32.0, 64.0, words::say (meaning), 13.0, "#9FB0BD");
    };
    if (isPaced)
        entry (right - 250.0, "#F2C48D", words::authoring::pacer);
    entry (right - 150.0, "#7FC8C2", words::authoring::measuredBreath);
}

} // namespace

std::string drawSession (std::span<const Event> events, SampleRate rate, const std::string& title)
{
    const auto story = gather (events, rate);
    const auto axes = axesFor (story);
    Svg svg { width, height, "#12181F", "#1B2530" };
    svg.text (40.0, 52.0, title, 26.0, "#E6EDF2");
    svg.text (40.0, 78.0, inAWord (story), 14.0, "#9FB0BD");
    drawLegend (svg, ! story.pacer.empty());
    drawFrame (svg, story, axes);
    drawRate (svg, story.pacer, axes, "#F2C48D", 2.5, true, story.end);
    drawRate (svg, story.measured, axes, "#7FC8C2", 2.5, false, story.end);
    drawWords (svg, story, axes);
    return svg.finished();
}

} // namespace slackwater::authoring
