// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Person/WindowChoice.h"

#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/Folders.h"

#include <nlohmann/json.hpp>

namespace slackwater::storage
{

namespace
{
constexpr const char* formatName = "slackwater-window/1";
} // namespace

std::filesystem::path windowChoiceFile() { return configFolder() / "window.json"; }

WindowChoice loadWindowChoice()
{
    const auto text = readText (windowChoiceFile());
    if (! text)
        return {};
    const auto tree = nlohmann::json::parse (*text, nullptr, false);
    const auto format = tree.is_object() ? tree.find ("format") : tree.end();
    if (format == tree.end() || *format != formatName)
        return {};
    WindowChoice choice;
    if (const auto pack = tree.find ("pack"); pack != tree.end() && pack->is_string())
        choice.pack = pack->get<std::string>();
    if (const auto scale = tree.find ("scale"); scale != tree.end() && scale->is_number())
        if (const auto value = scale->get<double>(); value >= leastScale && value <= mostScale)
            choice.scale = value;
    return choice;
}

Result<void> saveWindowChoice (const WindowChoice& choice)
{
    nlohmann::ordered_json tree { { "format", formatName }, { "pack", choice.pack } };
    if (choice.scale)
        tree["scale"] = *choice.scale;
    return writeAtomically (windowChoiceFile(),
                            tree.dump (2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace slackwater::storage
