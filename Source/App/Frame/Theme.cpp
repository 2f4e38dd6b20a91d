// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Theme.h"

#include "App/Frame/Embedded.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace slackwater::app
{

Theme themeNamed (std::string_view name)
{
    const auto tree = nlohmann::json::parse (embeddedTheme (name));
    const auto colour = [&] (const char* key)
    {
        const auto hex = tree.at (key).get<std::string>(); // #RRGGBB
        return juce::Colour { 0xff000000u | static_cast<juce::uint32> (std::stoul (hex.substr (1), nullptr, 16)) };
    };

    return { colour ("groundTop"), colour ("groundBottom"), colour ("surface"), colour ("line"),     colour ("edge"),
             colour ("text"),      colour ("secondText"),   colour ("breath"),  colour ("onBreath"), colour ("pacer") };
}

double contrast (juce::Colour a, juce::Colour b) noexcept
{
    // https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
    const auto luminance = [] (juce::Colour colour)
    {
        const auto linear = [] (float value)
        { return value <= 0.03928f ? value / 12.92 : std::pow ((value + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear (colour.getFloatRed()) + 0.7152 * linear (colour.getFloatGreen())
               + 0.0722 * linear (colour.getFloatBlue());
    };
    const auto one = luminance (a), other = luminance (b);
    return (std::max (one, other) + 0.05) / (std::min (one, other) + 0.05);
}

} // namespace slackwater::app
