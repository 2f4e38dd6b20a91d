// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <span>

namespace slackwater::sound
{

/** Where stereo sound goes, in order, block after block: a file, or a test that looks at it. */
class AudioSink
{
public:
    virtual ~AudioSink() = default;
    [[nodiscard]] virtual Result<void> write (std::span<const float> left, std::span<const float> right) = 0;
};

} // namespace slackwater::sound
