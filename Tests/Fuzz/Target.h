// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace slackwater::fuzz
{

/** What one program of this folder tries, once for each input that its fuzzer makes, or that lies in its seeds. */
void tryIt (std::span<const std::uint8_t>);

[[nodiscard]] inline std::string textOf (std::span<const std::uint8_t> bytes) { return { bytes.begin(), bytes.end() }; }

} // namespace slackwater::fuzz
