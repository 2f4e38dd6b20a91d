// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace slackwater::storage
{

/** A text file that grows line by line. `whole`: it gets its name in finish(), and without that nothing is left of it.
    `asItGrows`: it has its name from the start and each line reaches the file at once, so that a crash costs at most
   the line being written. A link stays: what it leads to is written. A target that is no plain file (a pipe, a
   terminal) is written to directly.

    A write that fails is remembered: write() may be called where nobody can act on it, finish() tells. */
class LineFile
{
public:
    enum class Mode
    {
        whole,
        asItGrows
    };

    [[nodiscard]] static Result<LineFile> create (const std::filesystem::path&, Mode);

    /** Goes on after the first `kept` bytes of a file that is there, `asItGrows` and locked; the rest of it is cut off.
       An Error when another process has it locked. */
    [[nodiscard]] static Result<LineFile> goOn (const std::filesystem::path&, std::uintmax_t kept);
    ~LineFile();
    LineFile (LineFile&&) noexcept;
    LineFile& operator= (LineFile&&) noexcept;

    void write (std::string_view line); // adds the line's end
    [[nodiscard]] Result<void> finish();

    /** Puts on the disk what was written, so that a power cut costs no more than what came later. May take a while; on
       any thread, between create() and finish(). */
    void sync() const noexcept;

    /** Until it is finished or this process ends, however it ends, no other process can lock it. False: another has. */
    [[nodiscard]] bool lock() const noexcept;

private:
    LineFile() = default;
    void flush();
    void giveUp() noexcept;

    std::filesystem::path path, target, growing; // as named; where links lead; empty when it has its name already
    Mode mode = Mode::whole;
    int descriptor = -1;
    int failure = 0; // errno of the first write that failed
    std::string pending;
};

} // namespace slackwater::storage
