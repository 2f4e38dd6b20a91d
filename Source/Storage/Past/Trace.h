// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Plan.h"
#include "Model/Result.h"
#include "Model/Tick.h"
#include "Storage/Files/LineFile.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace slackwater::storage
{

/** Everything that entered and left the conductor, one JSON object a line: a header, then each tick's breath and
   commands, and the events they led to; and, of a session that plays live, what could not be played. Numbers keep all
   their bits. Format slackwater-trace/1. */
struct TraceHeader
{
    std::filesystem::path pack;               // absolute: the folder or .slackpack
    std::map<std::string, std::string> files; // the plan's audio files, by which they are known again
    SampleRate rate;
    Plan plan;
    std::string breath; // where the breath came from, for people

    bool operator== (const TraceHeader&) const = default;
};

using TraceTick = Tick;

struct Trace
{
    TraceHeader header;
    std::vector<TraceTick> ticks;
    std::vector<std::string> faults;        // what could not be played, in words
    bool isWhole = false;                   // the session's end was reached
    std::uintmax_t bytesBeforeLastTick = 0; // of the file: whoever goes on cuts it there, and does that tick again
};

/** How a trace knows the files it was made with again: by all they hold, or by their size and time, which touches none
   of them (for sessions that are to begin at once, and go on soon on the same machine if they must). */
enum class KnowFilesBy
{
    content,
    sizeAndTime
};

/** Header for a plan of a pack. */
[[nodiscard]] Result<TraceHeader> traceHeader (Plan, SampleRate, const std::filesystem::path& pack,
                                               const std::filesystem::path& folder, std::string breath,
                                               KnowFilesBy = KnowFilesBy::content);

/** An Error (kind input, naming the file) when a file of the plan is missing from the folder, or is not the one it was.
 */
[[nodiscard]] Result<void> checkFiles (const TraceHeader&, const std::filesystem::path& folder,
                                       const std::string& traceFile);

class TraceWriter
{
public:
    [[nodiscard]] static Result<TraceWriter> create (const std::filesystem::path&, const TraceHeader&, LineFile::Mode);

    /** Goes on with a trace that was cut off: of the file, `kept` bytes stay. */
    [[nodiscard]] static Result<TraceWriter> goOn (const std::filesystem::path&, SampleRate, std::uintmax_t kept);

    void tick (Samples at, const BreathState&, std::span<const Command>);
    void event (const Event&);
    void fault (const std::string& words);
    [[nodiscard]] Result<void> finish() { return file.finish(); }

    [[nodiscard]] LineFile& lines() noexcept { return file; }

private:
    TraceWriter (LineFile f, SampleRate r) : file (std::move (f)), rate (r) {}
    LineFile file;
    SampleRate rate;
};

/** Reads a trace. A last line that a crash has cut off is left out; any other broken line is an Error with its number.
 */
[[nodiscard]] Result<Trace> readTrace (const std::filesystem::path&);

} // namespace slackwater::storage
