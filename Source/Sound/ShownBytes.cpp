// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/ShownBytes.h"

#include <algorithm>
#include <utility>

namespace slackwater::sound
{

ShownBytes::ShownBytes (const std::filesystem::path& path, Stretch s)
    : file (std::fopen (path.c_str(), "rb")), stretch (std::move (s))
{
}

SNDFILE* ShownBytes::open (SF_INFO& format)
{
    if (file == nullptr)
        return nullptr;

    SF_VIRTUAL_IO calls {};
    calls.get_filelen = [] (void* self) -> sf_count_t { return static_cast<ShownBytes*> (self)->stretch.length; };
    calls.tell = [] (void* self) -> sf_count_t { return static_cast<ShownBytes*> (self)->position; };
    calls.write = [] (const void*, sf_count_t, void*) -> sf_count_t { return 0; };
    calls.read = [] (void* into, sf_count_t count, void* self) -> sf_count_t
    { return static_cast<ShownBytes*> (self)->read (static_cast<char*> (into), count); };
    calls.seek = [] (sf_count_t offset, int from, void* self) -> sf_count_t
    {
        auto& shown = *static_cast<ShownBytes*> (self);
        const auto base = from == SEEK_CUR ? shown.position : from == SEEK_END ? shown.stretch.length : 0;
        shown.position = std::clamp<std::int64_t> (base + offset, 0, shown.stretch.length);
        return shown.position;
    };
    return sf_open_virtual (&calls, SFM_READ, &format, this);
}

sf_count_t ShownBytes::read (char* into, sf_count_t count)
{
    count = std::clamp<sf_count_t> (count, 0, stretch.length - position);
    const auto from = stretch.begin + position;
    if (count == 0 || ::fseeko (file.get(), from, SEEK_SET) != 0)
        return 0;
    const auto got = static_cast<sf_count_t> (std::fread (into, 1, static_cast<std::size_t> (count), file.get()));
    for (const auto& [at, bytes] : stretch.mended)
        for (std::size_t i = 0; i < bytes.size(); ++i)
            if (const auto place = at + static_cast<std::int64_t> (i) - from; place >= 0 && place < got)
                into[place] = bytes[i];
    position += got;
    return got;
}

} // namespace slackwater::sound
