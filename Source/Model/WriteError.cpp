// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/WriteError.h"

#include "Words/Files.h"

#include <cerrno>
#include <utility>

namespace slackwater
{

namespace
{

using Why = words::Complaint<words::Text>;

bool isOverQuota ([[maybe_unused]] const std::error_code& because)
{
#ifdef EDQUOT // std::errc has no name for it
    return because == std::error_code { EDQUOT, std::generic_category() }
           || because == std::error_code { EDQUOT, std::system_category() };
#else
    return false;
#endif
}

const Why& complaintFor (const std::error_code& because)
{
    namespace files = words::files;
    static constexpr std::pair<std::errc, const Why*> known[] {
        { std::errc::no_space_on_device, &files::diskFull },
        { std::errc::permission_denied, &files::mayNotWrite },
        { std::errc::operation_not_permitted, &files::mayNotWrite },
        { std::errc::read_only_file_system, &files::onlyToBeRead },
        { std::errc::no_such_file_or_directory, &files::noSuchFolder },
        { std::errc::not_a_directory, &files::fileForAFolder },
        { std::errc::filename_too_long, &files::nameTooLong },
        { std::errc::file_too_large, &files::fileTooLarge },
        { std::errc::too_many_symbolic_link_levels, &files::linksInARing },
        { std::errc::io_error, &files::diskFails },
        { std::errc::no_such_device, &files::diskGone },
        { std::errc::no_such_device_or_address, &files::diskGone },
    };
    if (isOverQuota (because))
        return files::overQuota;
    for (const auto& [condition, complaint] : known)
        if (because == condition)
            return *complaint;
    return files::cannotWrite;
}

} // namespace

Error writeError (std::string file, const std::error_code& because)
{
    return errorOf (ErrorKind::output, std::move (file), "", complaintFor (because), because.message());
}

Error writeErrorOfErrno (std::string file) { return writeError (std::move (file), { errno, std::generic_category() }); }

} // namespace slackwater
