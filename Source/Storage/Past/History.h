// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Dates.h"
#include "Model/Result.h"
#include "Model/Units.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slackwater::storage
{

using slackwater::UtcTime;

/** How a session came to its end. */
enum class Ending
{
    whole,      // as planned
    left,       // the person left it
    interrupted // the program or the machine stopped in the middle
};

[[nodiscard]] std::string_view nameOf (Ending) noexcept;

/** A session that was played live, as the history keeps it. */
struct PastSession
{
    std::string id; // unlike any other's
    UtcTime began;
    std::string pack, session, title; // ids; title as it was shown
    Seconds planned { 0.0 }, played { 0.0 };
    Ending ending = Ending::whole;
    std::optional<Bpm> resting, final; // the breath at the beginning and at the end, where it was heard
    std::vector<std::string> faults;   // what could not be played, or not wholly, in words

    bool operator== (const PastSession&) const = default;
};

/** The sessions of this person on this machine: dataFolder()/history.jsonl, a JSON object a line
   (slackwater-history/1), oldest first. It only ever grows at its end, each line in one write that is synced: a crash
   in the middle of one costs that line and no other. Any number of programs may write and read. */
class History
{
public:
    History();
    explicit History (std::filesystem::path);

    /** Adds a session, unless one of its id is there already. */
    [[nodiscard]] Result<void> append (const PastSession&) const;

    /** What is no session (a line that a crash has cut off, one of a later format) is left out. No file: none. */
    [[nodiscard]] Result<std::vector<PastSession>> read() const;

    /** Forgets all of them. */
    [[nodiscard]] Result<void> clear() const;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return file; }

private:
    std::filesystem::path file;
};

} // namespace slackwater::storage
