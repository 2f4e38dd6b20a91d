// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slackwater::app
{

/** What a desktop says of how large everything is to be; each of its programs may say it elsewhere. */
struct DesktopScale
{
    std::optional<double> gdk, gdkDpi, qt; // GDK_SCALE, GDK_DPI_SCALE, QT_SCALE_FACTOR
    std::optional<double> dpi;             // Xft.dpi; 96 is as large as usual
    double display = 1.0;                  // what JUCE finds (XSETTINGS, gsettings, the monitor's size)
};

/** What this desktop says, but for what JUCE finds. */
[[nodiscard]] DesktopScale askDesktop();

/** The X server's resources, as xrdb -query prints them; empty where there is no X server. */
[[nodiscard]] std::string xResources();

/** Xft.dpi in such a text. */
[[nodiscard]] std::optional<double> dpiIn (std::string_view resources);

/** The largest of what it says: who says it in one place only, and who corrects one by another, mean one size. Never
    smaller than usual. */
[[nodiscard]] double scaleOf (const DesktopScale&);

/** The scale that was chosen, else the desktop's; no larger than the least window has room for on a screen of so many
 * pixels. */
[[nodiscard]] double scaleFor (std::optional<double> chosen, const DesktopScale&, int screenWidth, int screenHeight);

} // namespace slackwater::app
