// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/History.h"

#include "Model/Json/JsonValue.h"
#include "Model/WriteError.h"
#include "Storage/Files/Folders.h"
#include "Storage/Files/LockedFile.h"
#include "Words/Past.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;
using json::Json;
using json::JsonValue;

constexpr std::string_view formatName = "slackwater-history/1";
constexpr std::array endings { Ending::whole, Ending::left, Ending::interrupted };

UtcTime momentIn (const JsonValue& value)
{
    const auto text = value.string();
    const auto moment = readMoment (text);
    if (! moment)
        value.wrong (words::past::noMoment, text);
    return *moment;
}

std::string lineOf (const PastSession& session)
{
    nlohmann::ordered_json line { { "format", formatName },
                                  { "id", session.id },
                                  { "began", writeMoment (session.began) },
                                  { "pack", session.pack },
                                  { "session", session.session },
                                  { "title", session.title },
                                  { "planned", session.planned.count() },
                                  { "played", session.played.count() },
                                  { "ending", nameOf (session.ending) } };
    if (session.resting)
        line["resting"] = session.resting->value;
    if (session.final)
        line["final"] = session.final->value;
    if (! session.faults.empty())
        line["faults"] = session.faults;
    return line.dump (-1, ' ', false, Json::error_handler_t::replace);
}

PastSession sessionIn (const JsonValue& root)
{
    constexpr double longest = 1.0e7; // seconds: four months
    if (root.at ("format").string() != formatName)
        root.at ("format").wrong (words::past::otherHistory);
    PastSession session;
    session.id = root.at ("id").word();
    session.began = momentIn (root.at ("began"));
    session.pack = root.string ("pack", "");
    session.session = root.string ("session", "");
    session.title = root.string ("title", session.session);
    session.planned = Seconds { root.number ("planned", 0.0, longest, 0.0) };
    session.played = Seconds { root.number ("played", 0.0, longest, 0.0) };
    for (const auto ending : endings)
        if (root.at ("ending").string() == nameOf (ending))
            session.ending = ending;
    const auto rate = [&] (const char* key)
    {
        const auto value = root.find (key);
        return value ? std::optional { Bpm { value->number (0.1, 200.0) } } : std::nullopt;
    };
    session.resting = rate ("resting");
    session.final = rate ("final");
    session.faults = root.strings ("faults");
    return session;
}

tl::unexpected<Error> failed (const words::Complaint<words::Text, words::Text>& complaint, const fs::path& path,
                              std::error_code why)
{
    const auto because = writeError (path.string(), why);
    return fail (ErrorKind::output, path.string(), "", complaint, because.problem, because.remedy);
}

} // namespace

std::string_view nameOf (Ending ending) noexcept
{
    switch (ending)
    {
        case Ending::whole: return "whole";
        case Ending::left: return "left";
        case Ending::interrupted: break;
    }
    return "interrupted";
}

History::History() : History (dataFolder() / "history.jsonl") {}
History::History (fs::path path) : file (std::move (path)) {}

Result<void> History::append (const PastSession& session) const
{
    std::error_code problem;
    fs::create_directories (file.parent_path(), problem);
    auto locked = LockedFile::waitFor (file);
    if (! locked)
        return failed (words::past::historyNotWritten, file, locked.error());
    const auto known = read();
    if (! known)
        return fail (known.error());
    for (const auto& other : *known)
        if (other.id == session.id)
            return {};
    if (problem = locked->addLine (lineOf (session)); problem)
        return failed (words::past::historyNotWritten, file, problem);
    return {};
}

Result<std::vector<PastSession>> History::read() const
{
    std::vector<PastSession> sessions;
    std::error_code problem;
    if (! fs::exists (file, problem))
        return sessions;
    std::ifstream stream { file, std::ios::binary };
    if (! stream || ! fs::is_regular_file (file, problem))
        return fail (ErrorKind::input, file.string(), "", words::past::historyUnreadable);
    const json::Source source { file.string(), nullptr };
    for (std::string line; std::getline (stream, line);)
        if (auto session = json::readText (line, source, sessionIn))
            sessions.push_back (std::move (*session));
    return sessions;
}

Result<void> History::clear() const
{
    std::error_code problem;
    if (! fs::exists (file, problem))
        return {};
    auto locked = LockedFile::waitFor (file);
    if (problem = locked ? locked->empty() : locked.error(); problem)
        return failed (words::past::historyNotCleared, file, problem);
    return {};
}

} // namespace slackwater::storage
