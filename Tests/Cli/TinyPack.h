// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EndToEnd/Process.h"

#include <filesystem>
#include <string>

namespace slackwater::cli
{

/** A whole pack in a folder that goes with the test: one session of half a minute to two, a spoken line, a closing one.
 */
class TinyPack
{
public:
    TinyPack();

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return temporary.path(); }
    [[nodiscard]] std::filesystem::path pack() const { return folder() / "tiny"; }

    /** Replaces a text in pack.json or the session; both must hold it once. */
    void change (const std::string& file, const std::string& from, const std::string& to) const;
    void write (const std::string& file, const std::string& content) const;

    /** slackwater-cli with these arguments, in the folder, with a home of its own. */
    [[nodiscard]] endtoend::Outcome cli (const std::string& arguments) const;

    /** Names of what lies in the folder besides the pack and the home, hidden files too. */
    [[nodiscard]] std::string leftovers() const;

private:
    endtoend::TemporaryFolder temporary;
};

/** A hum of so many seconds, as .wav (PCM, or float with `notNumbers` in its middle) or .flac. */
void writeHum (const std::filesystem::path&, double seconds, bool notNumbers = false);

} // namespace slackwater::cli
