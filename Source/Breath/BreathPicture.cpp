// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathPicture.h"

#include "Breath/Tracker/FrontEnd.h"
#include "Breath/MonoFile.h"
#include "Breath/Tracker/RateConverter.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <optional>

namespace slackwater::breath
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

[[gnu::format (printf, 2, 3)]] void print (std::string& svg, const char* format, ...)
{
    char line[400];
    va_list values;
    va_start (values, format);
    std::vsnprintf (line, sizeof (line), format, values);
    va_end (values);
    svg += line;
}

/** Levels (natural log) of each 100 ms, as the tracker hears them. */
Result<std::vector<std::array<float, bandCount>>> levelsOf (const std::filesystem::path& recording,
                                                            const std::filesystem::path& reference)
{
    auto microphone = MonoFile::open (recording);
    if (! microphone)
        return fail (std::move (microphone.error()));
    std::optional<MonoFile> played;
    if (! reference.empty())
    {
        auto opened = MonoFile::open (reference);
        if (! opened)
            return fail (std::move (opened.error()));
        played = std::move (*opened);
    }
    RateConverter convertMicrophone { microphone->rate() };
    std::optional<RateConverter> convertReference;
    if (played)
        convertReference.emplace (played->rate());
    FrontEnd frontEnd;
    std::vector<std::array<float, bandCount>> levels;
    std::vector<float> heard (static_cast<std::size_t> (microphone->rate().value)), known, heard16, known16;
    known.resize (played ? static_cast<std::size_t> (played->rate().value) : 0);
    while (const auto count = microphone->read (heard)) // a second at a time
    {
        heard16.clear();
        known16.clear();
        convertMicrophone.process (std::span { heard }.first (count), heard16);
        if (played)
            convertReference->process (std::span { known }.first (played->read (known)), known16);
        known16.resize (heard16.size(), 0.0f);
        frontEnd.process (heard16, known16);
        while (const auto frame = frontEnd.takeFrame())
            levels.push_back (frame->level);
    }
    return levels;
}

void drawSound (std::string& svg, const std::vector<std::array<float, bandCount>>& levels)
{
    if (levels.empty())
        return;
    std::vector<float> all;
    for (const auto& frame : levels)
        all.insert (all.end(), frame.begin(), frame.end());
    const auto percentile = [&] (double share)
    {
        const auto at = all.begin() + static_cast<std::ptrdiff_t> (share * static_cast<double> (all.size() - 1));
        std::nth_element (all.begin(), at, all.end());
        return *at;
    };
    const float quiet = percentile (0.05), loud = std::max (percentile (0.995), quiet + 1.0f);
    const std::size_t framesPerColumn = (levels.size() + mostColumns - 1) / mostColumns;
    const std::size_t columns = (levels.size() + framesPerColumn - 1) / framesPerColumn;
    const double columnWidth = plotWidth / static_cast<double> (columns), bandHeight = soundHeight / bandCount;
    const auto shadeAt = [&] (std::size_t column, std::size_t band)
    {
        const auto begin = column * framesPerColumn, end = std::min (begin + framesPerColumn, levels.size());
        float sum = 0.0f;
        for (auto i = begin; i < end; ++i)
            sum += levels[i][band];
        const float share = (sum / static_cast<float> (end - begin) - quiet) / (loud - quiet);
        return std::clamp (static_cast<int> (share * static_cast<float> (shades)), 0, shades - 1);
    };
    for (std::size_t band = 0; band < bandCount; ++band)
        for (std::size_t column = 0; column < columns;)
        {
            const int shade = shadeAt (column, band);
            const auto begin = column;
            while (column < columns && shadeAt (column, band) == shade)
                ++column;
            if (shade == 0)
                continue; // the background
            const double share = static_cast<double> (shade) / (shades - 1);
            print (svg, "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='rgb(%d,%d,%d)'/>\n",
                   left + static_cast<double> (begin) * columnWidth,
                   soundTop + static_cast<double> (bandCount - 1 - band) * bandHeight,
                   static_cast<double> (column - begin) * columnWidth + 0.3, bandHeight + 0.3,
                   static_cast<int> (24 + 220 * share), static_cast<int> (30 + 190 * share * share),
                   static_cast<int> (50 + 90 * std::sqrt (share)));
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

void drawPhases (std::string& svg, std::span<const BreathState> rows, double pixelsPerSecond)
{
    for (std::size_t i = 0; i < rows.size();)
    {
        const auto begin = i;
        while (i < rows.size() && rows[i].phase == rows[begin].phase)
            ++i;
        const double from = rows[begin].time.count(),
                     to = i < rows.size() ? rows[i].time.count() : rows.back().time.count() + 0.25;
        print (svg, "<rect x='%.1f' y='%.0f' width='%.1f' height='%.0f' fill='%s'/>\n", left + from * pixelsPerSecond,
               phaseTop, (to - from) * pixelsPerSecond, phaseHeight, colourOf (rows[begin].phase));
    }
}

/** A line through the values that are there, broken where there is none. */
template <typename Value>
void drawLine (std::string& svg, std::span<const BreathState> rows, double pixelsPerSecond, const char* colour,
               Value yOf)
{
    bool drawing = false;
    for (const auto& row : rows)
    {
        const std::optional<double> y = yOf (row);
        if (y)
            print (svg, drawing ? " %.1f,%.1f" : "<polyline fill='none' stroke-width='1.6' points='%.1f,%.1f",
                   left + row.time.count() * pixelsPerSecond, *y);
        else if (drawing)
            print (svg, "' stroke='%s'/>\n", colour);
        drawing = y.has_value();
    }
    if (drawing)
        print (svg, "' stroke='%s'/>\n", colour);
}

void drawAxes (std::string& svg, double seconds, double pixelsPerSecond)
{
    for (const double rate : { 6.0, 12.0, 20.0, 30.0 })
    {
        const double y = rateTop + rateHeight * (1.0 - rate / mostRate);
        print (
            svg,
            "<line x1='%.0f' x2='%.0f' y1='%.1f' y2='%.1f' stroke='#303a50'/><text x='54' y='%.1f' text-anchor='end'>%.0f</text>\n",
            left, left + plotWidth, y, y, y + 4, rate);
    }
    const double step = seconds > 1800.0 ? 600.0 : seconds > 300.0 ? 60.0 : 10.0;
    for (double time = 0.0; time <= seconds; time += step)
        print (svg, "<text x='%.1f' y='500' text-anchor='middle'>%.0f</text>\n", left + time * pixelsPerSecond, time);
    print (
        svg,
        "<text x='54' y='%.0f' text-anchor='end'>6.5 kHz</text><text x='54' y='%.0f' text-anchor='end'>90 Hz</text>\n",
        soundTop + 12, soundTop + soundHeight);
    print (svg,
           "<text x='54' y='%.0f' text-anchor='end'>phase</text><text x='54' y='%.0f' text-anchor='end'>bpm</text>\n",
           phaseTop + 15, rateTop + 8);
    print (
        svg,
        "<text x='54' y='%.0f' text-anchor='end'>sure</text><text x='%.0f' y='516' text-anchor='end'>seconds</text>\n",
        sureTop + 12, left + plotWidth);
}

std::string escaped (const std::string& text)
{
    std::string safe;
    for (const char c : text)
        safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string (1, c);
    return safe;
}
} // namespace

Result<std::string> drawPicture (const std::filesystem::path& recording, const std::filesystem::path& reference,
                                 std::span<const BreathState> rows)
{
    const auto levels = levelsOf (recording, reference);
    if (! levels)
        return fail (levels.error());
    const double seconds = std::max (
        { 1.0, static_cast<double> (levels->size()) / featureRate, rows.empty() ? 0.0 : rows.back().time.count() });
    const double pixelsPerSecond = plotWidth / seconds;

    std::string svg;
    print (
        svg,
        "<svg xmlns='http://www.w3.org/2000/svg' width='%.0f' height='%.0f' viewBox='0 0 %.0f %.0f' font-family='sans-serif' font-size='12' fill='#c8cede'>\n",
        width, height, width, height);
    svg += "<rect width='100%' height='100%' fill='#141b2b'/>\n<text x='60' y='24' font-size='15'>"
           + escaped (recording.filename().string()) + "</text>\n";
    svg +=
        "<text x='1180' y='24' text-anchor='end'><tspan fill='#7fb8d6'>in</tspan> <tspan fill='#e0a070'>out</tspan> <tspan fill='#8a94a8'>hold</tspan></text>\n";
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
    return svg + "</svg>\n";
}

} // namespace slackwater::breath
