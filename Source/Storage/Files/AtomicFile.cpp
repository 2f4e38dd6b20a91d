// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/AtomicFile.h"

#include "Words/Files.h"

#include <algorithm>

namespace slackwater::storage
{

namespace
{
constexpr std::uintmax_t largestText = 64u << 20;
}

Result<std::ifstream> openText (const std::filesystem::path& path)
{
    std::error_code problem;
    if (! std::filesystem::exists (path, problem))
        return fail (ErrorKind::input, path.string(), "", words::files::missing);
    if (! std::filesystem::is_regular_file (path, problem))
        return fail (ErrorKind::input, path.string(), "", words::files::noFile);
    if (std::filesystem::file_size (path, problem) > largestText)
        return fail (ErrorKind::input, path.string(), "", words::files::textTooLarge);
    std::ifstream stream { path, std::ios::binary };
    if (! stream.is_open() || problem)
        return fail (ErrorKind::input, path.string(), "", words::files::unreadable);
    return stream;
}

Result<std::string> readText (const std::filesystem::path& path)
{
    auto stream = openText (path);
    if (! stream)
        return fail (stream.error());
    std::error_code problem;
    const auto size = std::filesystem::file_size (path, problem);
    std::string text (problem ? 0 : size, '\0');
    stream->read (text.data(), static_cast<std::streamsize> (text.size()));
    text.resize (static_cast<std::size_t> (std::max<std::streamsize> (0, stream->gcount())));
    if (stream->bad())
        return fail (ErrorKind::input, path.string(), "", words::files::unreadable);
    return text;
}

} // namespace slackwater::storage
