// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/MonoFile.h"

#include <algorithm>
#include <utility>

namespace slackwater::sound
{

Result<MonoFile> MonoFile::open (const std::filesystem::path& path)
{
    auto opened = SoundFile::open (path, Purpose::listening);
    if (! opened)
        return fail (std::move (opened.error()));
    return MonoFile { std::move (*opened) };
}

MonoFile::MonoFile (SoundFile opened)
    : file (std::move (opened)), alive (static_cast<std::size_t> (file.channels()), false)
{
}

std::size_t MonoFile::read (std::span<float> samples)
{
    const auto channels = alive.size();
    frames.resize (samples.size() * channels);
    const auto count = file.read (frames);

    for (std::size_t i = 0; i < count * channels; ++i)
        if (frames[i] != 0.0f)
            alive[i % channels] = true;
    const auto living =
        static_cast<float> (std::max<std::ptrdiff_t> (1, std::count (alive.begin(), alive.end(), true)));
    for (std::size_t i = 0; i < count; ++i)
    {
        samples[i] = 0.0f;
        for (std::size_t c = 0; c < channels; ++c)
            samples[i] += frames[i * channels + c] / living;
    }
    return count;
}

} // namespace slackwater::sound
