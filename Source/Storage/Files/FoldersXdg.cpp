// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/Folders.h"

#include <cstdlib>
#include <string>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

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
    return fromEnvironment ("HOME") / xdgDefault / "slackwater";
}

} // namespace

fs::path configFolder() { return own ("config", "XDG_CONFIG_HOME", ".config"); }
fs::path dataFolder() { return own ("data", "XDG_DATA_HOME", ".local/share"); }
fs::path packsFolder() { return dataFolder() / "packs"; }
fs::path unpackedFolder() { return dataFolder() / "unpacked"; }

fs::path playingFolder() { return dataFolder() / "playing"; }

} // namespace slackwater::storage
