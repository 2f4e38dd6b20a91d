// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Person/DeviceChoice.h"

#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/Folders.h"

#include <nlohmann/json.hpp>

namespace slackwater::storage
{

namespace
{
constexpr const char* formatName = "slackwater-devices/1";
}

std::filesystem::path deviceChoiceFile() { return configFolder() / "devices.json"; }

DeviceChoice loadDeviceChoice()
{
    const auto text = readText (deviceChoiceFile());
    if (! text)
        return {};
    const auto tree = nlohmann::json::parse (*text, nullptr, false);
    const auto word = [&] (const char* key)
    {
        const auto found = tree.is_object() ? tree.find (key) : tree.end();
        return found != tree.end() && found->is_string() ? found->get<std::string>() : std::string {};
    };
    if (word ("format") != formatName)
        return {};
    return { word ("output"), word ("input") };
}

Result<void> saveDeviceChoice (const DeviceChoice& choice)
{
    const nlohmann::ordered_json tree { { "format", formatName },
                                        { "output", choice.output },
                                        { "input", choice.input } };
    return writeAtomically (deviceChoiceFile(),
                            tree.dump (2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace slackwater::storage
