// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/MonoFile.h"

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

MonoFile::MonoFile (SoundFile opened) : file (std::move (opened)), downmix (file.channels(), file.rate()) {}

std::size_t MonoFile::read (std::span<float> samples)
{
    const auto channels = static_cast<std::size_t> (file.channels());
    frames.resize (samples.size() * channels);
    const auto count = file.read (frames);
    for (std::size_t i = 0; i < count; ++i)
        samples[i] = downmix.mix (frames.data() + i * channels);
    return count;
}

} // namespace slackwater::sound
