// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Dates.h"
#include "Model/Result.h"

#include <filesystem>
#include <string_view>
#include <system_error>

namespace slackwater::storage
{

/** A file that no other process can lock while this lives, however this process ends: for those who have to read it
    and then act on what they read. */
class LockedFile
{
public:
    /** To be added to; made, for its owner alone, when it is missing. Waits until nobody else has it. */
    [[nodiscard]] static tl::expected<LockedFile, std::error_code> waitFor (const std::filesystem::path&);

    /** Only if it is there, and nobody else has it. */
    [[nodiscard]] static tl::expected<LockedFile, std::error_code> ifFree (const std::filesystem::path&);

    ~LockedFile();
    LockedFile (LockedFile&&) noexcept;
    LockedFile& operator= (LockedFile&&) = delete;

    /** Adds a line, and puts it on the disk. A last line that was cut off stays a line of its own. */
    [[nodiscard]] std::error_code addLine (std::string_view);

    /** Nothing is left in it. */
    [[nodiscard]] std::error_code empty();

    /** To the second. */
    [[nodiscard]] UtcTime lastWritten() const;

private:
    explicit LockedFile (int d) : descriptor (d) {}
    [[nodiscard]] bool endsInALine() const;

    int descriptor;
};

} // namespace slackwater::storage
