// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sound/Measure.h"
#include "Storage/Packs/OpenPack.h"

#include <filesystem>
#include <map>
#include <string>

/** The pack that ships, opened once. */
namespace slackwater::test
{

inline const storage::OpenPack& firstLight()
{
    static const auto pack =
        storage::openPack (std::filesystem::path (SLACKWATER_SOURCE_DIR) / "Sessions/first-light").value();
    return pack;
}

/** Real lengths, each file opened once. */
inline Result<Seconds> lengthInFirstLight (const std::string& file)
{
    static std::map<std::string, Seconds> known;
    if (const auto found = known.find (file); found != known.end())
        return found->second;
    const auto length = sound::lengthOfFile (firstLight().folder / file);
    if (length)
        known[file] = *length;
    return length;
}

} // namespace slackwater::test
