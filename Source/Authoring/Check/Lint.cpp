// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Check/Lint.h"

#include "Authoring/Check/RoleUse.h"
#include "Sound/Measure.h"
#include "Model/ProcessorNames.h"

#include <map>
#include <set>

namespace slackwater::authoring
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view easeRole = "guard.ease"; // the guard's own words: no session names them
constexpr double silentLufs = -69.0;

class Linter
{
public:
    Linter (const storage::OpenPack& o, const TryPlan& plan, std::vector<Error>& f)
        : open (o), pack (o.pack), tryPlan (plan), manifest ((o.folder / "pack.json").string()), findings (f)
    {
    }

    void run()
    {
        checkManifest();
        checkSegments();
        checkRoles();
        checkLengths();
    }

private:
    void found (std::string file, std::string where, std::string problem, std::string remedy)
    {
        findings.push_back (
            { ErrorKind::input, std::move (file), std::move (where), std::move (problem), std::move (remedy) });
    }

    void checkManifest()
    {
        if (pack.licence.empty())
            found (manifest, "/licence", "the pack says nothing about its licence",
                   "name one, for instance \"licence\": \"CC-BY-4.0\"");
        if (pack.authors.empty())
            found (manifest, "/authors", "nobody is named as author", "add \"authors\": [\"…\"]");
        if (pack.sessions.empty())
            found (manifest, "/sessions", "there is no session in the pack", "add a session file");
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
                found (manifest, here + "/text",
                       "\"" + segment.id + "\" is spoken and has no transcript: captions and the deaf miss it",
                       "write its words as \"text\"");
            if (segment.voice.empty() && ! segment.text.empty()
                && said.contains (segment.role)) // a bell's text describes it
                found (manifest, here + "/voice", "\"" + segment.id + "\" has words and nobody who speaks them",
                       "name the \"voice\"");
            if (! segment.voice.empty() && ! segment.synthetic && machineVoices.contains (segment.voice))
                found (manifest, here + "/synthetic",
                       "the voice " + segment.voice + " is a machine elsewhere in this pack, and \"" + segment.id
                           + "\" does not say so",
                       "add \"synthetic\": true");
            if (segment.synthetic && segment.voice.empty())
                found (manifest, here + "/voice", "\"" + segment.id + "\" is marked synthetic and names no voice",
                       "name the \"voice\"");
            checkSound (segment.file, here + "/file");
        }
    }

    void checkSound (const std::string& file, const std::string& pointer)
    {
        std::error_code problem;
        if (! heard.insert (file).second || ! fs::is_regular_file (open.folder / file, problem))
            return; // missing ones have been found while opening
        const auto measured = sound::measureSegment (open.folder / file);
        if (! measured)
            found (manifest, pointer, file + ": " + measured.error().problem, measured.error().remedy);
        else if (measured->fault)
            found (manifest, pointer, file + ": " + measured->fault->problem, measured->fault->remedy);
        else if (measured->loudness.value <= silentLufs)
            found (manifest, pointer, file + " is silent", "record it again, or remove the segment");
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
                found (use.file, use.pointer, "no segment has the role \"" + use.role + "\"",
                       use.isBell ? "add one, or ring a bell of ours: \"bowl\"" : "add one, or mend the word");
            else if (judged.insert (use.role).second)
                for (const auto& somebody : unserved (pack, use.role, 1))
                    found (use.file, use.pointer,
                           "no segment of the role \"" + use.role + "\" suits this person: " + wordsFor (somebody),
                           "add one without \"suits\": it suits everyone");
        }

        for (std::size_t i = 0; i < pack.segments.size(); ++i)
            if (const auto& segment = pack.segments[i]; ! used.contains (segment.role) && segment.role != easeRole)
                found (manifest, "/segments/" + std::to_string (i) + "/role",
                       "\"" + segment.id + "\" is never heard: no session uses the role \"" + segment.role + "\"",
                       "use it, or remove it");

        for (const auto& session : pack.sessions)
            if (session.bed && ! session.bed->processor.empty() && ! isBedProcessor (session.bed->processor))
                found (session.file, "/bed/processor", "there is no bed called \"" + session.bed->processor + "\"",
                       "use \"tide\"");
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
                    const auto planned = tryPlan (pack, open.folder, somebody, session.id, minutes);
                    if (planned)
                        continue;
                    // Roles and files have findings of their own; here only lengths count.
                    if (planned.error().kind == ErrorKind::refused)
                        found (session.file, std::string ("/minutes/") + key,
                               planned.error().problem + " (breathing " + std::to_string (static_cast<int> (resting))
                                   + " times a minute)",
                               planned.error().remedy + "; widen the rests or change the minutes");
                    break;
                }
        }
    }

    const storage::OpenPack& open;
    const Pack& pack;
    const TryPlan& tryPlan;
    std::string manifest;
    std::vector<Error>& findings;
    std::set<std::string> heard;
};

} // namespace

Result<LintReport> lint (const fs::path& path, const TryPlan& tryPlan)
{
    LintReport report;
    auto open = storage::openPack (path, { .findings = &report.findings, .missing = storage::MissingFiles::reported });
    if (! open)
        return fail (open.error());
    report.open = std::move (*open);
    Linter { report.open, tryPlan, report.findings }.run();
    return report;
}

} // namespace slackwater::authoring
