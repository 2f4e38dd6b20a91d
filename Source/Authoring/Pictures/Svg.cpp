// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Pictures/Svg.h"

#include "Model/Markup.h"

#include <cstdio>

namespace slackwater::authoring
{

namespace
{

/** One digit after the point: a tenth of a pixel is finer than anyone sees, and files stay small. */
std::string number (double value)
{
    char text[32];
    std::snprintf (text, sizeof text, "%.1f", value);
    return text;
}

} // namespace

Svg::Svg (double width, double height, const char* groundAbove, const char* groundBelow)
{
    const auto size = "width=\"" + number (width) + "\" height=\"" + number (height) + "\"";
    content =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " viewBox=\"0 0 " + number (width) + " " + number (height)
        + "\" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\">\n"
          "<defs><linearGradient id=\"ground\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\""
        + groundAbove + "\"/><stop offset=\"1\" stop-color=\"" + groundBelow + "\"/></linearGradient></defs>\n<rect "
        + size + " fill=\"url(#ground)\"/>\n";
}

void Svg::text (double x, double y, const std::string& words, double size, const char* colour, const char* anchor)
{
    content += "<text x=\"" + number (x) + "\" y=\"" + number (y) + "\" font-size=\"" + number (size) + "\" fill=\""
               + colour + "\" text-anchor=\"" + anchor + "\">" + escaped (words) + "</text>\n";
}

void Svg::line (const std::vector<Point>& points, const char* colour, double thickness, double opacity)
{
    content += "<polyline fill=\"none\" stroke=\"" + std::string (colour) + "\" stroke-width=\"" + number (thickness)
               + "\" stroke-opacity=\"" + number (opacity)
               + "\" stroke-linejoin=\"round\" stroke-linecap=\"round\" points=\"";
    for (const auto& point : points)
        content += number (point.x) + "," + number (point.y) + " ";
    content += "\"/>\n";
}

void Svg::rectangle (double x, double y, double width, double height, double corner, const char* colour, double opacity)
{
    char share[32];
    std::snprintf (share, sizeof share, "%.3f", opacity);
    content += "<rect x=\"" + number (x) + "\" y=\"" + number (y) + "\" width=\"" + number (width) + "\" height=\""
               + number (height) + "\" rx=\"" + number (corner) + "\" fill=\"" + colour + "\" fill-opacity=\"" + share
               + "\"/>\n";
}

void Svg::rectangle (double x, double y, double width, double height, const char* colour)
{
    content += "<rect x=\"" + number (x) + "\" y=\"" + number (y) + "\" width=\"" + number (width) + "\" height=\""
               + number (height) + "\" fill=\"" + colour + "\"/>\n";
}

void Svg::circle (double x, double y, double radius, const char* colour)
{
    content += "<circle cx=\"" + number (x) + "\" cy=\"" + number (y) + "\" r=\"" + number (radius) + "\" fill=\""
               + colour + "\"/>\n";
}

} // namespace slackwater::authoring
