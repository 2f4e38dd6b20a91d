// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Scale.h"

#include "App/Frame/WindowSize.h"
#include "Storage/Person/WindowChoice.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace slackwater::app
{

namespace
{

using storage::leastScale, storage::mostScale;
constexpr double usualDpi = 96.0;

std::optional<double> numberIn (std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars (text.data(), text.data() + text.size(), value);
    return error == std::errc {} && value > 0.0 ? std::optional { value } : std::nullopt;
}

std::optional<double> environment (const char* name)
{
    const auto* text = std::getenv (name);
    return text != nullptr ? numberIn (text) : std::nullopt;
}

} // namespace

DesktopScale askDesktop()
{
    return { environment ("GDK_SCALE"), environment ("GDK_DPI_SCALE"), environment ("QT_SCALE_FACTOR"),
             dpiIn (xResources()), 1.0 };
}

std::optional<double> dpiIn (std::string_view resources)
{
    constexpr std::string_view key = "Xft.dpi:";
    std::optional<double> found;
    while (! resources.empty())
    {
        const auto line = resources.substr (0, resources.find ('\n'));
        resources.remove_prefix (std::min (resources.size(), line.size() + 1));
        if (! line.starts_with (key))
            continue;
        const auto value = line.substr (key.size());
        const auto begin = value.find_first_not_of (" \t");
        if (begin != std::string_view::npos)
            found = numberIn (value.substr (begin));
    }
    return found;
}

double scaleOf (const DesktopScale& says)
{
    const auto text = says.dpi.value_or (usualDpi) / usualDpi * says.gdkDpi.value_or (1.0);
    const auto largest = std::max ({ 1.0, says.display, says.gdk.value_or (1.0), says.qt.value_or (1.0), text });
    return std::min (mostScale, largest);
}

double scaleFor (std::optional<double> chosen, const DesktopScale& says, int screenWidth, int screenHeight)
{
    constexpr int titleBar = 40;
    const auto most = std::min (static_cast<double> (screenWidth) / leastWidth,
                                static_cast<double> (screenHeight) / (leastHeight + titleBar));
    return std::max (leastScale, std::min (chosen.value_or (scaleOf (says)), most));
}

} // namespace slackwater::app
