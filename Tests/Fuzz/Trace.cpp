// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Fuzz/Promise.h"
#include "Fuzz/Target.h"
#include "Fuzz/Walk.h"
#include "Storage/Past/Trace.h"

#include <fstream>

namespace slackwater::fuzz
{

void tryIt (std::span<const std::uint8_t> bytes)
{
    static const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "read.jsonl", copy = folder.path() / "written.jsonl";
    std::ofstream (file, std::ios::binary) << textOf (bytes);
    const auto trace = storage::readTrace (file);
    if (! isGood (trace))
        return;
    promise (trace->bytesBeforeLastTick <= bytes.size(), "what is gone on from lies in the file");

    auto writer = storage::TraceWriter::create (copy, trace->header, storage::LineFile::Mode::whole);
    promise (writer.has_value(), "a trace can be written", writer ? "" : writer.error().message());
    for (const auto& tick : trace->ticks)
        writer->tick (tick.at, tick.breath, tick.commands);
    promise (writer->finish().has_value(), "a trace is written to its end");
    const auto again = storage::readTrace (copy);
    promise (again.has_value(), "what was written can be read", again ? "" : again.error().message());
    promise (again->header == trace->header && again->ticks == trace->ticks, "nothing is lost by writing a trace");
    walk (trace->header.plan, trace->ticks);
}

} // namespace slackwater::fuzz
