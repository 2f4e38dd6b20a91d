// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sndfile.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace slackwater::sound
{

/** Bytes of a header that are read as others. */
struct Mending
{
    std::int64_t at = 0; // in the file
    std::string bytes;
};

/** A part of a file: all of it, or one of several sounds that lie in it one after the other. */
struct Stretch
{
    std::int64_t begin = 0, length = 0; // in bytes
    std::vector<Mending> mended;
};

/** A stretch of a file as libsndfile is shown it, as if that were all: so a header that tells less than there is can be
    mended while it is read, and the file stays as it is. Has to outlive the SNDFILE that reads from it. */
class ShownBytes
{
public:
    ShownBytes (const std::filesystem::path&, Stretch);

    /** Null: see sf_strerror (nullptr). */
    [[nodiscard]] SNDFILE* open (SF_INFO&);

private:
    sf_count_t read (char* into, sf_count_t count);

    struct Close
    {
        void operator() (std::FILE* opened) const noexcept { std::fclose (opened); }
    };

    std::unique_ptr<std::FILE, Close> file;
    Stretch stretch;
    std::int64_t position = 0; // in the stretch
};

} // namespace slackwater::sound
