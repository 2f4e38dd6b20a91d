// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace slackwater::storage
{

/** SHA-256 (FIPS 180-4), for telling whether content is still the same. libsodium does the work. */
class Digest
{
public:
    Digest();
    ~Digest();
    Digest (const Digest&) = delete;
    Digest& operator= (const Digest&) = delete;

    void add (std::string_view bytes);

    /** Ends it, and gives the 64 hexadecimal digits. Once. */
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> state;
};

/** The digest of a file's content, read in blocks. */
[[nodiscard]] Result<std::string> digestOfFile (const std::filesystem::path&);

/** The same, and a file that this program has read already and nobody has changed since (FileStatus.h) is not read
    again: a pack of 300 MB costs seconds. Any thread. */
[[nodiscard]] Result<std::string> digestOfFileOnce (const std::filesystem::path&);

} // namespace slackwater::storage
