// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/Digest.h"

#include "Storage/Files/FileStatus.h"
#include "Words/Files.h"

#include <sodium.h>

#include <array>
#include <chrono>
#include <fstream>
#include <map>
#include <mutex>
#include <vector>

namespace slackwater::storage
{

namespace
{

/** A change within the grain of a file system's clock (two seconds at the coarsest) would not show in the stamp. */
bool isJustWritten (const FileStamp& stamp)
{
    constexpr std::int64_t grain = 3;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return stamp.seconds + grain > std::chrono::duration_cast<std::chrono::seconds> (now).count();
}

} // namespace

struct Digest::State
{
    crypto_hash_sha256_state hash;
};

Digest::Digest() : state (std::make_unique<State>()) { crypto_hash_sha256_init (&state->hash); }
Digest::~Digest() = default;

void Digest::add (std::string_view bytes)
{
    crypto_hash_sha256_update (&state->hash, reinterpret_cast<const unsigned char*> (bytes.data()), bytes.size());
}

std::string Digest::hex()
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash {};
    crypto_hash_sha256_final (&state->hash, hash.data());
    std::array<char, 2 * hash.size() + 1> text {};
    return sodium_bin2hex (text.data(), text.size(), hash.data(), hash.size());
}

Result<std::string> digestOfFile (const std::filesystem::path& path)
{
    std::ifstream stream { path, std::ios::binary };
    if (! stream)
        return fail (ErrorKind::input, path.string(), "", words::files::unreadableOrMissing);
    Digest digest;
    std::vector<char> block (1u << 16);
    while (stream.read (block.data(), static_cast<std::streamsize> (block.size())) || stream.gcount() > 0)
        digest.add ({ block.data(), static_cast<std::size_t> (stream.gcount()) });
    if (stream.bad())
        return fail (ErrorKind::input, path.string(), "", words::files::unreadableToItsEnd);
    return digest.hex();
}

Result<std::string> digestOfFileOnce (const std::filesystem::path& path)
{
    static std::mutex mutex;
    static std::map<FileStamp, std::string> known;
    const auto before = stampOf (path);
    {
        const std::scoped_lock lock (mutex);
        if (const auto found = known.find (before); found != known.end())
            return found->second;
    }
    auto digest = digestOfFile (path);
    if (! digest || before == FileStamp {} || stampOf (path) != before || isJustWritten (before))
        return digest;
    constexpr std::size_t most = 1000;
    const std::scoped_lock lock (mutex);
    if (known.size() >= most)
        known.clear();
    known[before] = *digest;
    return digest;
}

} // namespace slackwater::storage
