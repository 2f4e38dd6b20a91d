// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/Folders.h"

#include "Storage/Files/HomeFolder.h"
#include "System/GrowingName.h"

#include <cstdlib>
#include <fstream>
#include <string>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

/** Where nothing can be written, whoever asks: a home that nobody knows must not become the current folder. */
constexpr const char* nowhere = "/dev/null";

fs::path fromEnvironment (const char* name)
{
    const auto* value = std::getenv (name);
    return value == nullptr ? fs::path() : fs::path (value);
}

fs::path own (const char* inHome, const char* xdgName, const char* xdgDefault)
{
    if (const auto home = fromEnvironment ("SLACKWATER_HOME"); ! home.empty())
        return home / inHome;
    // The XDG specification: a relative path in the variable is to be ignored.
    if (const auto xdg = fromEnvironment (xdgName); xdg.is_absolute())
        return xdg / "slackwater";
    return homeFolder().value_or (nowhere) / xdgDefault / "slackwater";
}

} // namespace

fs::path configFolder() { return own ("config", "XDG_CONFIG_HOME", ".config"); }
fs::path dataFolder() { return own ("data", "XDG_DATA_HOME", ".local/share"); }
bool canKeepThings()
{
    const auto leadsNowhere = [] (const fs::path& folder) { return folder.string().starts_with (nowhere); };
    return ! leadsNowhere (configFolder()) && ! leadsNowhere (dataFolder());
}

std::optional<fs::path> folderThatKeepsNothing()
{
    for (const auto& folder : { configFolder(), dataFolder() })
    {
        std::error_code failed;
        fs::create_directories (folder, failed);
        const auto trial = folder / system::growingName ("trial");
        const auto isWritten = static_cast<bool> (std::ofstream (trial) << "." << std::flush);
        fs::remove (trial, failed);
        if (! isWritten)
            return folder;
    }
    return {};
}

fs::path packsFolder() { return dataFolder() / "packs"; }
fs::path unpackedFolder() { return dataFolder() / "unpacked"; }

fs::path playingFolder() { return dataFolder() / "playing"; }

} // namespace slackwater::storage
