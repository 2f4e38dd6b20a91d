// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Check/Lint.h"

#include "Authoring/Check/RoleUse.h"
#include "Model/ProcessorNames.h"
#include "Planning/BedLoops.h"
#include "Planning/Planner.h"
#include "Sound/Measure.h"
#include "Storage/Past/CaptionLines.h"
#include "Words/Authoring.h"

#include <cmath>
#include <map>
#include <set>

namespace slackwater::authoring
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view easeRole = "guard.ease"; // begins the roles of the guard's words: no session names them
constexpr double silentLufs = -69.0;
constexpr Seconds shortestHeard { 0.01 };
constexpr double mostColumnsASecond = 30.0; // fast readers manage 20 (Netflix timed text style guide), speakers 25

class Linter
{
public:
    Linter (const storage::OpenPack& o, std::vector<Error>& f)
        : open (o), pack (o.pack), manifest ((o.folder / "pack.json").string()), findings (f)
    {
    }

    void run()
    {
        checkManifest();
        checkSegments();
        checkRoles();
        checkLoops();
        checkLengths();
    }

private:
    template <typename... Values, typename... Given>
    void found (std::string file, std::string where, const words::Complaint<Values...>& complaint,
                const Given&... given)
    {
        findings.push_back (errorOf (ErrorKind::input, std::move (file), std::move (where), complaint, given...));
    }

    void checkManifest()
    {
        if (pack.licence.empty())
            found (manifest, "/licence", words::authoring::noLicence);
        if (pack.authors.empty())
            found (manifest, "/authors", words::authoring::noAuthor);
        if (pack.sessions.empty())
            found (manifest, "/sessions", words::authoring::noSession);
    }

    void checkSegments()
    {
        std::set<std::string> machineVoices, said;
        for (const auto& use : roleUsesOf (pack))
            if (! use.isBell && ! use.isBed)
                said.insert (use.role);
        for (const auto& segment : pack.segments)
            if (segment.synthetic)
                machineVoices.insert (segment.voice);

        for (std::size_t i = 0; i < pack.segments.size(); ++i)
        {
            const auto& segment = pack.segments[i];
            const auto here = "/segments/" + std::to_string (i);
            if (! segment.voice.empty() && segment.text.empty())
                found (manifest, here + "/text", words::authoring::noTranscript, segment.id);
            if (segment.voice.empty() && ! segment.text.empty()
                && said.contains (segment.role)) // a bell's text describes it
                found (manifest, here + "/voice", words::authoring::nobodySpeaks, segment.id);
            if (! segment.voice.empty() && ! segment.synthetic && machineVoices.contains (segment.voice))
                found (manifest, here + "/synthetic", words::authoring::machineElsewhere, segment.voice, segment.id);
            if (segment.synthetic && segment.voice.empty())
                found (manifest, here + "/voice", words::authoring::machineWithoutVoice, segment.id);
            checkSound (segment.file, here + "/file");
            if (! segment.voice.empty())
                checkReading (segment, here + "/text");
        }
    }

    void checkSound (const std::string& file, const std::string& pointer)
    {
        std::error_code problem;
        if (! heard.insert (file).second || ! fs::is_regular_file (open.folder / file, problem))
            return; // missing ones have been found while opening
        const auto measured = sound::measureSegment (open.folder / file);
        if (! measured)
            found (manifest, pointer, words::authoring::badSound, file, measured.error().problem,
                   measured.error().remedy);
        else if (measured->fault)
            found (manifest, pointer, words::authoring::badSound, file, measured->fault->problem,
                   measured->fault->remedy);
        else if (measured->peak == 0.0)
            found (manifest, pointer, words::authoring::silent, file);
        else if (measured->length < shortestHeard)
            found (manifest, pointer, words::authoring::tooShortToHear, file, 1000.0 * measured->length.count());
        else if (measured->loudness.value <= silentLufs)
            found (manifest, pointer, words::authoring::tooQuiet, file);
    }

    /** What is spoken is shown as captions, for as long as it is spoken. */
    void checkReading (const Segment& segment, const std::string& pointer)
    {
        const auto length = lengthOf (segment.file);
        if (! length || *length < shortestHeard) // that has a finding of its own
            return;
        const auto columns = static_cast<double> (storage::widthOf (segment.text)) / length->count();
        if (columns > mostColumnsASecond)
            found (manifest, pointer, words::authoring::tooFastToRead, segment.id, length->count(),
                   std::llround (columns));
    }

    void checkRoles()
    {
        std::set<std::string> roles, used, judged;
        for (const auto& segment : pack.segments)
            roles.insert (segment.role);

        for (const auto& use : roleUsesOf (pack))
        {
            used.insert (use.role);
            if (use.isBell && isBellProcessor (use.role))
                continue;
            if (! roles.contains (use.role))
                found (use.file, use.pointer, use.isBell ? words::authoring::noBell : words::authoring::noRole,
                       use.role);
            else if (judged.insert (use.role).second)
                for (const auto& somebody : unserved (pack, use.role, 1))
                    found (use.file, use.pointer, words::authoring::roleSuitsNot, use.role, wordsFor (somebody));
        }

        for (std::size_t i = 0; i < pack.segments.size(); ++i)
            if (const auto& segment = pack.segments[i];
                ! used.contains (segment.role) && ! segment.role.starts_with (easeRole))
                found (manifest, "/segments/" + std::to_string (i) + "/role", words::authoring::neverHeard, segment.id,
                       segment.role);

        for (const auto& session : pack.sessions)
            if (session.bed && ! session.bed->processor.empty() && ! isBedProcessor (session.bed->processor))
                found (session.file, "/bed/processor", words::authoring::noBed, session.bed->processor);
    }

    void checkLoops()
    {
        for (const auto& session : pack.sessions)
            for (const auto& segment : pack.segments)
                if (session.bed && session.bed->loop && segment.role == session.bed->role)
                    if (const auto length = lengthOf (segment.file)) // else it has a finding of its own
                        if (auto problem = planning::loopProblem (session, segment, *length))
                            findings.push_back (std::move (*problem));
    }

    /** Slow and fast breathers: rests that are counted in breaths stretch what a session can be. */
    void checkLengths()
    {
        for (const auto& session : pack.sessions)
        {
            const std::pair<const char*, double> lengths[] { { "min", session.minutes.least },
                                                             { "usual", session.minutes.usual },
                                                             { "max", session.minutes.most } };
            for (const auto& [key, minutes] : lengths)
                for (const auto resting : { 14.0, 8.0, 20.0 })
                {
                    Profile somebody;
                    somebody.breath.resting = Bpm { resting };
                    const auto planned = planning::plan (pack, somebody, { session.id, minutes, 1 },
                                                         [this] (const std::string& file) { return lengthOf (file); });
                    if (planned)
                        continue;
                    // Roles and files have findings of their own; here only lengths count.
                    if (planned.error().kind == ErrorKind::refused)
                        found (session.file, std::string ("/minutes/") + key, words::authoring::lengthOutOfReach,
                               planned.error().problem, planned.error().remedy, resting);
                    break;
                }
        }
    }

    /** Asked for again and again, for each session, person and length. */
    [[nodiscard]] Result<Seconds> lengthOf (const std::string& file)
    {
        if (const auto known = knownLengths.find (file); known != knownLengths.end())
            return known->second;
        return knownLengths.emplace (file, sound::lengthOfFile (open.folder / file)).first->second;
    }

    const storage::OpenPack& open;
    const Pack& pack;
    std::string manifest;
    std::vector<Error>& findings;
    std::set<std::string> heard;
    std::map<std::string, Result<Seconds>> knownLengths;
};

/** What a program got wrong a hundred thousand times is read by nobody a hundred thousand times. */
std::vector<Error> inShort (std::vector<Error> findings)
{
    constexpr long long most = 20; // of one kind
    std::map<std::string_view, long long> counts;
    for (const auto& finding : findings)
        ++counts[finding.code];

    std::vector<Error> kept;
    std::map<std::string_view, long long> told;
    for (auto& finding : findings)
    {
        const auto count = counts[finding.code];
        const auto number = ++told[finding.code];
        if (number == most && count > most)
            finding = errorOf (finding.kind, finding.file, finding.where, words::authoring::andMore, finding.problem,
                               finding.remedy, count - most);
        if (number <= most)
            kept.push_back (std::move (finding));
    }
    return kept;
}

} // namespace

Result<LintReport> lint (const fs::path& path)
{
    LintReport report;
    auto open = storage::openPack (path, { .findings = &report.findings, .missing = storage::MissingFiles::reported });
    if (! open)
        return fail (open.error());
    report.open = std::move (*open);
    Linter { report.open, report.findings }.run();
    report.findings = inShort (std::move (report.findings));
    return report;
}

} // namespace slackwater::authoring
