// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Pictures/BreathPicture.h"

#include "Authoring/Pictures/Svg.h"
#include "Breath/Tracker/FrontEnd.h"
#include "Sound/MonoFile.h"
#include "Breath/Tracker/TrackerRate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace slackwater::authoring
{

namespace
{
constexpr double left = 60.0, plotWidth = 1120.0, width = 1200.0, height = 520.0; // pixels, as are all below
constexpr double soundTop = 40.0, soundHeight = 200.0;
constexpr double phaseTop = 248.0, phaseHeight = 22.0;
constexpr double rateTop = 290.0, rateHeight = 120.0;
constexpr double sureTop = 430.0, sureHeight = 50.0;
constexpr double mostRate = 42.0;
constexpr std::size_t mostColumns = 560;
constexpr int shades = 16;
constexpr const char *ink = "#c8cede", *ground = "#141b2b";

/** Of each 100 ms, for each band. */
using Levels = std::vector<std::array<float, breath::bandCount>>;

/** Levels (natural log) of each 100 ms, as the tracker hears them. */
Result<Levels> levelsOf (const std::filesystem::path& recording, const std::filesystem::path& reference)
{
    auto microphone = sound::MonoFile::open (recording);
    if (! microphone)
        return fail (std::move (microphone.error()));
    std::optional<sound::MonoFile> played;
    if (! reference.empty())
    {
        auto opened = sound::MonoFile::open (reference);
        if (! opened)
            return fail (std::move (opened.error()));
        played = std::move (*opened);
    }
    auto convertMicrophone = breath::toTrackerRate (microphone->rate());
    std::optional<sound::Resampler> convertReference;
    if (played)
        convertReference = breath::toTrackerRate (played->rate());
    breath::FrontEnd frontEnd;
    Levels levels;
    std::vector<float> heard (static_cast<std::size_t> (microphone->rate().value)), known, heard16, known16;
    known.resize (played ? static_cast<std::size_t> (played->rate().value) : 0);
    while (const auto count = microphone->read (heard)) // a second at a time
    {
        heard16.clear();
        known16.clear();
        convertMicrophone.append (std::span { heard }.first (count), heard16);
        if (played)
            convertReference->append (std::span { known }.first (played->read (known)), known16);
        known16.resize (heard16.size(), 0.0f);
        frontEnd.process (heard16, known16);
        while (const auto frame = frontEnd.takeFrame())
            levels.push_back (frame->level);
    }
    return levels;
}

/** The levels as shades, so many frames a column that the columns are few. */
class Shading
{
public:
    explicit Shading (const Levels& given)
        : levels (given), framesPerColumn ((given.size() + mostColumns - 1) / mostColumns),
          columns ((given.size() + framesPerColumn - 1) / framesPerColumn)
    {
        std::vector<float> all;
        for (const auto& frame : levels)
            all.insert (all.end(), frame.begin(), frame.end());
        const auto percentile = [&] (double share)
        {
            const auto at = all.begin() + static_cast<std::ptrdiff_t> (share * static_cast<double> (all.size() - 1));
            std::nth_element (all.begin(), at, all.end());
            return *at;
        };
        quiet = percentile (0.05);
        loud = std::max (percentile (0.995), quiet + 1.0f);
    }

    [[nodiscard]] std::size_t width() const noexcept { return columns; }

    [[nodiscard]] int at (std::size_t column, std::size_t band) const
    {
        const auto begin = column * framesPerColumn, end = std::min (begin + framesPerColumn, levels.size());
        float sum = 0.0f;
        for (auto i = begin; i < end; ++i)
            sum += levels[i][band];
        const float share = (sum / static_cast<float> (end - begin) - quiet) / (loud - quiet);
        return std::clamp (static_cast<int> (share * static_cast<float> (shades)), 0, shades - 1);
    }

private:
    const Levels& levels;
    std::size_t framesPerColumn, columns;
    float quiet = 0.0f, loud = 1.0f;
};

std::string colourOf (int shade)
{
    const double share = static_cast<double> (shade) / (shades - 1);
    char text[32];
    std::snprintf (text, sizeof text, "rgb(%d,%d,%d)", static_cast<int> (24 + 220 * share),
                   static_cast<int> (30 + 190 * share * share), static_cast<int> (50 + 90 * std::sqrt (share)));
    return text;
}

void drawSound (Svg& svg, const Levels& levels)
{
    if (levels.empty())
        return;
    const Shading shading { levels };
    const double columnWidth = plotWidth / static_cast<double> (shading.width()),
                 bandHeight = soundHeight / breath::bandCount;
    for (std::size_t band = 0; band < breath::bandCount; ++band)
        for (std::size_t column = 0; column < shading.width();)
        {
            const int shade = shading.at (column, band);
            const auto begin = column;
            while (column < shading.width() && shading.at (column, band) == shade)
                ++column;
            if (shade == 0)
                continue; // the background
            svg.rectangle (left + static_cast<double> (begin) * columnWidth,
                           soundTop + static_cast<double> (breath::bandCount - 1 - band) * bandHeight,
                           static_cast<double> (column - begin) * columnWidth + 0.3, bandHeight + 0.3,
                           colourOf (shade).c_str());
        }
}

const char* colourOf (BreathPhase phase)
{
    switch (phase)
    {
        case BreathPhase::inhale: return "#7fb8d6";
        case BreathPhase::exhale: return "#e0a070";
        case BreathPhase::hold: return "#5a6478";
        case BreathPhase::unknown: break;
    }
    return "#20283a";
}

void drawPhases (Svg& svg, std::span<const BreathState> rows, double pixelsPerSecond)
{
    for (std::size_t i = 0; i < rows.size();)
    {
        const auto begin = i;
        while (i < rows.size() && rows[i].phase == rows[begin].phase)
            ++i;
        const double from = rows[begin].time.count(),
                     to = i < rows.size() ? rows[i].time.count() : rows.back().time.count() + 0.25;
        svg.rectangle (left + from * pixelsPerSecond, phaseTop, (to - from) * pixelsPerSecond, phaseHeight,
                       colourOf (rows[begin].phase));
    }
}

/** A line through the values that are there, broken where there is none. */
template <typename Value>
void drawLine (Svg& svg, std::span<const BreathState> rows, double pixelsPerSecond, const char* colour, Value yOf)
{
    std::vector<Point> line;
    const auto flush = [&]
    {
        if (! line.empty())
            svg.line (line, colour, 1.6);
        line.clear();
    };
    for (const auto& row : rows)
        if (const std::optional<double> y = yOf (row))
            line.push_back ({ left + row.time.count() * pixelsPerSecond, *y });
        else
            flush();
    flush();
}

void drawAxes (Svg& svg, double seconds, double pixelsPerSecond)
{
    const auto beside = [&] (double y, const std::string& words) { svg.text (left - 6.0, y, words, 12.0, ink, "end"); };
    for (const int rate : { 6, 12, 20, 30 })
    {
        const double y = rateTop + rateHeight * (1.0 - rate / mostRate);
        svg.line ({ { left, y }, { left + plotWidth, y } }, "#303a50", 1.0);
        beside (y + 4.0, std::to_string (rate));
    }
    const int step = seconds > 1800.0 ? 600 : seconds > 300.0 ? 60 : 10;
    for (int time = 0; time <= seconds; time += step)
        svg.text (left + time * pixelsPerSecond, 500.0, std::to_string (time), 12.0, ink, "middle");
    beside (soundTop + 12.0, "6.5 kHz");
    beside (soundTop + soundHeight, "90 Hz");
    beside (phaseTop + 15.0, "phase");
    beside (rateTop + 8.0, "bpm");
    beside (sureTop + 12.0, "sure");
    svg.text (left + plotWidth, 516.0, "seconds", 12.0, ink, "end");
}

void drawHead (Svg& svg, const std::string& title)
{
    svg.text (left, 24.0, title, 15.0, ink);
    svg.text (1118.0, 24.0, "in", 12.0, colourOf (BreathPhase::inhale), "end");
    svg.text (1146.0, 24.0, "out", 12.0, colourOf (BreathPhase::exhale), "end");
    svg.text (left + plotWidth, 24.0, "hold", 12.0, "#8a94a8", "end");
}

} // namespace

Result<std::string> drawBreath (const std::filesystem::path& recording, const std::filesystem::path& reference,
                                std::span<const BreathState> rows)
{
    const auto levels = levelsOf (recording, reference);
    if (! levels)
        return fail (levels.error());
    const double seconds = std::max ({ 1.0, static_cast<double> (levels->size()) / breath::featureRate,
                                       rows.empty() ? 0.0 : rows.back().time.count() });
    const double pixelsPerSecond = plotWidth / seconds;

    Svg svg { width, height, ground, ground };
    drawHead (svg, recording.filename().string());
    drawSound (svg, *levels);
    drawPhases (svg, rows, pixelsPerSecond);
    drawAxes (svg, seconds, pixelsPerSecond);
    drawLine (svg, rows, pixelsPerSecond, "#f0e0b0", [] (const BreathState& row)
    {
        return row.rate
                   ? std::optional { rateTop + rateHeight * (1.0 - std::min (row.rate->value, mostRate) / mostRate) }
                   : std::nullopt;
    });
    drawLine (svg, rows, pixelsPerSecond, "#90c090",
              [] (const BreathState& row) { return std::optional { sureTop + sureHeight * (1.0 - row.confidence) }; });
    return svg.finished();
}

} // namespace slackwater::authoring
