// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace slackwater::authoring
{

struct Point
{
    double x = 0.0, y = 0.0;
};

/** Writes a small SVG: just the shapes that our pictures need. Lengths are pixels. */
class Svg
{
public:
    /** A sheet with a ground that goes from one colour at the top to another at the bottom. */
    Svg (double width, double height, const char* groundAbove, const char* groundBelow);

    void text (double x, double y, const std::string&, double size, const char* colour, const char* anchor = "start");
    void line (const std::vector<Point>&, const char* colour, double thickness, double opacity = 1.0);
    void rectangle (double x, double y, double width, double height, double corner, const char* colour, double opacity);
    void rectangle (double x, double y, double width, double height, const char* colour);
    void circle (double x, double y, double radius, const char* colour);

    [[nodiscard]] std::string finished() const { return content + "</svg>\n"; }

private:
    std::string content;
};

} // namespace slackwater::authoring
