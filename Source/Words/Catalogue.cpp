// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Catalogue.h"

#include <fmt/format.h>

namespace slackwater::words
{

namespace
{

Catalogue& spoken()
{
    static Catalogue catalogue;
    return catalogue;
}

const std::string* translated (std::string_view id, std::string_view part)
{
    const auto& texts = spoken().texts;
    if (texts.empty())
        return nullptr;
    const auto found = texts.find (std::string { id }.append (part));
    return found == texts.end() ? nullptr : &found->second;
}

} // namespace

void speak (Catalogue catalogue) { spoken() = std::move (catalogue); }

std::string inPlace (std::string_view id, std::string_view part, std::string_view english, fmt::format_args values)
{
    const auto inFull = [&] (std::string_view text)
    { return fmt::vformat (fmt::string_view { text.data(), text.size() }, values); };

    if (const auto* other = translated (id, part))
        try
        {
            return inFull (*other);
        }
        catch (const fmt::format_error&) // the translation has places for values that are not there
        {
            return inFull (english);
        }
    return inFull (english);
}

std::string_view formFor (Count number)
{
    if (const auto form = spoken().formOf)
        return form (number);
    return number == 1 ? ".one" : ".other";
}

} // namespace slackwater::words
