// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Scale.h"
#include "Support/Catch.h"

using namespace slackwater::app;

TEST_CASE ("Xft.dpi is found among the X server's resources", "[app][scale]")
{
    CHECK (dpiIn ("Xft.dpi:\t192\n") == 192.0);
    CHECK (dpiIn ("Xft.antialias:\t1\nXft.dpi: 144\nXcursor.size:\t48\n") == 144.0);
    CHECK (dpiIn ("Xft.dpi:96.5") == 96.5);
    for (const auto* none :
         { "", "Xft.dpi:", "Xft.dpi:\t", "Xft.dpi:\tlarge\n", "MyXft.dpi:\t192\n", "Xft.dpi:\t-96\n" })
        CHECK_FALSE (dpiIn (none));
}

TEST_CASE ("However a desktop says it, everything is as large as it wants", "[app][scale]")
{
    const auto of = [] (std::optional<double> gdk, std::optional<double> gdkDpi, std::optional<double> qt,
                        std::optional<double> dpi, double display = 1.0)
    { return scaleOf ({ gdk, gdkDpi, qt, dpi, display }); };
    CHECK (of ({}, {}, {}, {}) == 1.0);
    CHECK (of ({}, {}, {}, 192.0) == 2.0);
    CHECK (of (2.0, {}, {}, {}) == 2.0);
    CHECK (of (2.0, {}, {}, 192.0) == 2.0);  // both mean the same
    CHECK (of (2.0, 0.5, {}, 192.0) == 2.0); // as GTK's own guide has it
    CHECK (of ({}, 1.5, {}, {}) == 1.5);
    CHECK (of ({}, {}, 1.25, {}) == 1.25);
    CHECK (of ({}, {}, {}, 144.0, 2.0) == 2.0); // what JUCE finds
    CHECK (of ({}, {}, {}, 72.0) == 1.0);       // never smaller than usual
    CHECK (of (9.0, {}, {}, {}) == 4.0);
}

TEST_CASE ("A chosen scale wins, and the least window always has room on the screen", "[app][scale]")
{
    const DesktopScale large { 2.0, {}, {}, 192.0, 1.0 };
    CHECK (scaleFor ({}, large, 2560, 1600) == 2.0);
    CHECK (scaleFor (1.0, large, 2560, 1600) == 1.0);
    CHECK (scaleFor (1.5, {}, 1366, 768) == 1.5);
    CHECK (scaleFor (3.0, {}, 800, 600) == 1.5);
    CHECK (scaleFor ({}, large, 1024, 600) == 1.5);
    CHECK (scaleFor ({}, {}, 320, 240) == Approx (240.0 / 400.0));
}
