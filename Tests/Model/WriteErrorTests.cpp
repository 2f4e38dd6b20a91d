// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/WriteError.h"
#include "Support/Catch.h"
#include "Words/Files.h"

#include <cerrno>
#include <utility>

using namespace slackwater;

namespace
{

Error after (int number) { return writeError ("a/b.wav", { number, std::generic_category() }); }
bool speaksOfSpace (const Error& error) { return error.remedy.find ("free some space") != std::string::npos; }

} // namespace

TEST_CASE ("To free some space is the remedy where there is none, and nowhere else", "[model][errors]")
{
    for (const auto full : { ENOSPC, EDQUOT })
        CHECK (speaksOfSpace (after (full)));
    for (const auto other :
         { EACCES, EPERM, EROFS, ENOENT, ENOTDIR, ENAMETOOLONG, EFBIG, ELOOP, EIO, ENXIO, EINVAL, 0 })
        CHECK_FALSE (speaksOfSpace (after (other)));
}

TEST_CASE ("What cannot be written says why, in the system's words too, and what helps against that", "[model][errors]")
{
    CHECK (after (EACCES).is (words::files::mayNotWrite));
    CHECK (after (EROFS).is (words::files::onlyToBeRead));
    CHECK (after (ENOENT).is (words::files::noSuchFolder));
    CHECK (after (ENAMETOOLONG).is (words::files::nameTooLong));
    CHECK (after (EINVAL).is (words::files::cannotWrite));
    CHECK (after (ENOSPC).kind == ErrorKind::output);
    CHECK (after (ENOSPC).message()
           == "a/b.wav: there is no room left on that disk (No space left on device); free some space, or name another "
              "place");
    errno = EROFS;
    CHECK (writeErrorOfErrno ("x").is (words::files::onlyToBeRead));
}
