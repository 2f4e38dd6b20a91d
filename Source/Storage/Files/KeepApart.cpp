// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/KeepApart.h"

#include "Storage/Files/FilePlace.h"
#include "Words/Files.h"

#include <algorithm>
#include <vector>

namespace slackwater::storage
{

Result<void> keepApart (std::span<const std::filesystem::path> outputs, std::span<const std::filesystem::path> inputs)
{
    std::vector<FilePlace> written;
    for (const auto& output : outputs)
    {
        if (output.empty())
            continue;
        auto place = placeOf (output);
        if (place.canBeLost && std::find (written.begin(), written.end(), place) != written.end())
            return fail (ErrorKind::usage, output.string(), "", words::files::writtenTwice);
        written.push_back (std::move (place));
    }
    for (const auto& input : inputs)
    {
        if (input.empty())
            continue;
        const auto place = placeOf (input);
        if (! place.canBeLost || std::find (written.begin(), written.end(), place) == written.end())
            continue;
        const auto isIt = [&] (const auto& output) { return ! output.empty() && placeOf (output) == place; };
        const auto output = std::find_if (outputs.begin(), outputs.end(), isIt);
        return fail (ErrorKind::usage, output == outputs.end() ? input.string() : output->string(), "",
                     words::files::isReadFrom);
    }
    return {};
}

} // namespace slackwater::storage
