// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/Trace.h"

#include "Model/Json/EventJson.h"
#include "Model/Json/JsonValue.h"
#include "Model/Json/PackJson.h"
#include "Model/Json/PlanJson.h"
#include "Storage/Files/Digest.h"
#include "Words/Files.h"
#include "Words/Past.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <utility>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;
using json::Json;
using json::JsonValue;

constexpr std::string_view formatName = "slackwater-trace/", currentFormat = "slackwater-trace/1";
constexpr std::size_t longestLine = 256u << 20;

std::string lineOf (const Json& value) { return value.dump (-1, ' ', false, Json::error_handler_t::replace); }

void collectFiles (const std::vector<PlannedStep>& steps, std::set<std::string>& files)
{
    for (const auto& step : steps)
    {
        if (const auto* say = std::get_if<PlannedSay> (&step.what))
            files.insert (say->file);
        if (const auto* ring = std::get_if<PlannedRing> (&step.what))
            files.insert (ring->file);
        if (const auto* repeat = std::get_if<PlannedRepeat> (&step.what))
            for (const auto& round : repeat->rounds)
                collectFiles (round, files);
    }
}

std::set<std::string> filesOf (const Plan& plan)
{
    std::set<std::string> files;
    collectFiles (plan.steps, files);
    for (const auto& say : plan.ease)
        files.insert (say.file);
    if (plan.bed)
        files.insert (plan.bed->file);
    files.erase ("");
    return files;
}

constexpr std::string_view bySizeAndTime = "size-and-time:";

Result<std::string> markOf (const fs::path& file, KnowFilesBy by)
{
    if (by == KnowFilesBy::content)
        return digestOfFile (file);
    std::error_code problem;
    const auto size = fs::file_size (file, problem);
    const auto time = problem ? fs::file_time_type {} : fs::last_write_time (file, problem);
    if (problem)
        return fail (ErrorKind::input, file.string(), "", words::files::goneOrUnreadable);
    return std::string (bySizeAndTime) + std::to_string (size) + ":" + std::to_string (time.time_since_epoch().count());
}

Result<TraceHeader> readHeader (const Json& node, const std::string& file)
{
    const json::Source source { file, nullptr };
    auto header = json::guarded ([&]
    {
        const JsonValue root { node, "", source };
        const auto format = root.at ("format");
        if (! format.string().starts_with (formatName))
            format.wrong (words::past::noTrace, format.string());
        if (format.string() != currentFormat)
            format.wrong (words::past::newerTrace, format.string());
        TraceHeader read;
        read.pack = root.at ("pack").string();
        for (const auto& [name, digest] : root.at ("files").members())
            read.files[name] = digest.string();
        read.rate = SampleRate { root.at ("rate").number (8000.0, 192000.0) };
        read.breath = root.string ("breath", "");
        (void) root.at ("plan");
        return read;
    });
    if (! header)
        return header;
    auto plan = json::readPlan (node.at ("plan"), file, "/plan");
    if (! plan)
        return fail (plan.error());
    header->plan = std::move (*plan);
    return header;
}

Result<TraceTick> readTick (const Json& node, const std::string& file, const std::string& line)
{
    const auto wrong = [&] { return fail (ErrorKind::input, file, line, words::past::neitherTickNorEvent); };
    if (! node.is_object() || ! node.contains ("breath") || ! node.contains ("tick")
        || ! node.at ("tick").is_number_integer())
        return wrong();
    const auto breath = json::readBreathState (node.at ("breath"), file, line);
    if (! breath)
        return fail (breath.error());
    TraceTick tick { Samples { node.at ("tick").get<std::int64_t>() }, *breath, {} };
    if (const auto commands = node.find ("commands"); commands != node.end())
    {
        if (! commands->is_array())
            return wrong();
        for (const auto& item : *commands)
        {
            const auto command = json::readCommand (item, file, line);
            if (! command)
                return fail (command.error());
            tick.commands.push_back (*command);
        }
    }
    return tick;
}

/** Where a line of a trace stands. */
struct Place
{
    const std::string& file;
    std::size_t line;     // from 1
    std::uintmax_t bytes; // before it
};

/** What a line says, added to what the lines before it have said. */
Result<void> take (const Json& document, const Place& place, Trace& trace)
{
    if (place.line == 1)
    {
        auto header = readHeader (document, place.file);
        if (! header)
            return fail (header.error());
        trace.header = std::move (*header);
        return {};
    }
    const auto event = document.find ("event"), fault = document.find ("fault");
    if (document.is_object() && event != document.end())
    {
        trace.isWhole = trace.isWhole || *event == "end";
        return {};
    }
    if (document.is_object() && fault != document.end() && fault->is_string())
    {
        trace.faults.push_back (fault->get<std::string>());
        return {};
    }
    auto tick = readTick (document, place.file, std::to_string (place.line));
    if (! tick)
        return fail (tick.error());
    if (! trace.ticks.empty() && tick->at <= trace.ticks.back().at)
        return fail (ErrorKind::input, place.file, std::to_string (place.line), words::past::ticksOutOfOrder);
    trace.ticks.push_back (std::move (*tick));
    trace.bytesBeforeLastTick = place.bytes;
    return {};
}

} // namespace

Result<TraceHeader> traceHeader (Plan plan, SampleRate rate, const fs::path& pack, const fs::path& folder,
                                 std::string breath, KnowFilesBy by)
{
    std::error_code problem;
    TraceHeader header { fs::absolute (pack, problem).lexically_normal(),
                         {},
                         rate,
                         std::move (plan),
                         std::move (breath) };
    for (const auto& file : filesOf (header.plan))
    {
        const auto mark = markOf (folder / file, by);
        if (! mark)
            return fail (mark.error());
        header.files[file] = *mark;
    }
    return header;
}

Result<void> checkFiles (const TraceHeader& header, const fs::path& folder, const std::string& traceFile)
{
    for (const auto& file : filesOf (header.plan))
    {
        if (! json::staysInside (file))
            return fail (ErrorKind::input, traceFile, "1", words::past::traceLeadsOut, file);
        const auto known = header.files.find (file);
        const auto by = known != header.files.end() && known->second.starts_with (bySizeAndTime)
                            ? KnowFilesBy::sizeAndTime
                            : KnowFilesBy::content;
        const auto mark = markOf (folder / file, by);
        if (! mark)
            return fail (mark.error());
        if (known == header.files.end() || known->second != *mark)
            return fail (ErrorKind::input, (folder / file).string(), "", words::past::fileHasChanged,
                         header.plan.packVersion, header.plan.packId, traceFile);
    }
    return {};
}

Result<TraceWriter> TraceWriter::create (const fs::path& path, const TraceHeader& header, LineFile::Mode mode)
{
    auto file = LineFile::create (path, mode);
    if (! file)
        return fail (file.error());
    file->write (lineOf ({ { "format", currentFormat },
                           { "pack", header.pack.string() },
                           { "files", header.files },
                           { "rate", header.rate.value },
                           { "breath", header.breath },
                           { "plan", json::toJson (header.plan) } }));
    return TraceWriter { std::move (*file), header.rate };
}

Result<TraceWriter> TraceWriter::goOn (const fs::path& path, SampleRate rate, std::uintmax_t kept)
{
    auto file = LineFile::goOn (path, kept);
    if (! file)
        return fail (file.error());
    return TraceWriter { std::move (*file), rate };
}

void TraceWriter::tick (Samples at, const BreathState& breath, std::span<const Command> commands)
{
    Json line { { "tick", at.value }, { "breath", json::toJson (breath) } };
    for (const auto& command : commands)
        line["commands"].push_back (json::toJson (command));
    file.write (lineOf (line));
}

void TraceWriter::fault (const std::string& words)
{
    file.write (Json { { "fault", words } }.dump (-1, ' ', false, Json::error_handler_t::replace));
}

void TraceWriter::event (const Event& event)
{
    file.write (json::toTimelineJson (event, rate).dump (-1, ' ', false, Json::error_handler_t::replace));
}

Result<Trace> readTrace (const fs::path& path)
{
    const auto name = path.string();
    std::error_code problem;
    std::ifstream stream;
    if (fs::is_regular_file (path, problem)) // to open a pipe is to wait for whoever writes into it
        stream.open (path, std::ios::binary);
    if (! stream.is_open())
        return fail (ErrorKind::input, name, "", words::past::noSuchTrace);

    Trace trace;
    std::size_t number = 0;
    std::uintmax_t bytes = 0, lineBegins = 0;
    for (std::string line; std::getline (stream, line);)
    {
        ++number;
        lineBegins = std::exchange (bytes, bytes + line.size() + 1);
        const auto isCutOff = stream.eof(); // no line's end: the writing stopped here
        if (line.size() > longestLine)
            return fail (ErrorKind::input, name, std::to_string (number), words::past::lineTooLong);
        const auto document = json::parse (line, name);
        if (! document && isCutOff && number > 1)
            break;
        if (! document)
            return fail (ErrorKind::input, name, std::to_string (number), words::past::brokenLine,
                         document.error().problem);
        if (const auto taken = take (*document, { name, number, lineBegins }, trace); ! taken)
            return fail (taken.error());
    }
    if (number == 0)
        return fail (ErrorKind::input, name, "", words::past::emptyTrace);
    return trace;
}

} // namespace slackwater::storage
