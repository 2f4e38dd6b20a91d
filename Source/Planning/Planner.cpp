// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/Planner.h"

#include "Model/LongestSession.h"
#include "Model/NearestName.h"
#include "Model/ProcessorNames.h"
#include "Planning/BedLoops.h"
#include "Planning/Chooser.h"
#include "Planning/LeadParts.h"
#include "Planning/LengthRange.h"
#include "Planning/TasteForSilence.h"
#include "Words/Lengths.h"
#include "Words/Numbers.h"
#include "Words/Plans.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace slackwater::planning
{

namespace
{

constexpr Seconds recordedBellOccupies { 4.0 }; // words may come over a bell's tail, not over its stroke
constexpr Bpm slowestForSomebodyNew { 5.5 };    // Docs/practice.md: nobody starts below
constexpr std::string_view easeRole = "guard.ease", easePacedRole = "guard.ease.paced";
constexpr int easeVariants = 3;

/** Stops the resolving of steps; becomes the Result's error at the border of plan(). */
struct CannotPlan
{
    Error error;
};

class Resolver
{
public:
    Resolver (const Pack& p, const Session& s, const Profile& who, std::uint64_t seed, const LengthOf& lengths)
        : session (s), profile (who), lengthOf (lengths), chooser (p, who, seed), leadParts (s),
          unledRoles (leadParts.areEmpty() ? std::set<std::string> {} : rolesSaidUnled (p))
    {
    }

    std::vector<PlannedStep> steps()
    {
        std::vector<PlannedStep> all;
        for (std::size_t i = 0; i < session.sections.size(); ++i)
        {
            const auto& section = session.sections[i];
            all.push_back ({ PlannedSection { section.id, section.title }, leadParts.name (i) });
            for (std::size_t j = 0; j < section.steps.size(); ++j)
            {
                isInLeadPart = leadParts.contain (i, j);
                resolve (section.steps[j], "/sections/" + std::to_string (i) + "/steps/" + std::to_string (j), all);
            }
        }
        keepTheLastWords (all);
        if (! all.empty())
            if (auto* last = std::get_if<PlannedRing> (&all.back().what))
                last->occupies = last->length; // the last bell sounds out
        return all;
    }

    std::vector<PlannedSay> ease (const std::string& role)
    {
        std::vector<PlannedSay> lines;
        for (int i = 0; i < easeVariants && chooser.hasRole (role); ++i)
            if (const auto choice = chooser.choose (role); choice.segment != nullptr)
                lines.push_back (spoken (choice, Cue::any, false));
        return lines;
    }

    std::optional<PlannedBed> bed (std::vector<std::string>& notes)
    {
        if (! session.bed)
            return std::nullopt;
        PlannedBed planned { *session.bed, "" };
        if (! profile.prefers.bed.empty() && isBedProcessor (profile.prefers.bed))
        {
            planned.bed = Bed { profile.prefers.bed, {}, "", std::nullopt, session.bed->level };
            notes.push_back (words::say (words::plans::preferredBed, profile.prefers.bed));
        }
        else if (! profile.prefers.bed.empty())
            notes.push_back (words::say (words::plans::noSuchBed, profile.prefers.bed,
                                         namesInstead (profile.prefers.bed, bedNames())));
        if (! planned.bed.processor.empty() && ! isBedProcessor (planned.bed.processor))
            throw CannotPlan { errorOf (ErrorKind::input, session.file, "/bed/processor", words::plans::noBed,
                                        planned.bed.processor, namesInstead (planned.bed.processor, bedNames())) };
        if (! planned.bed.role.empty())
        {
            const auto choice = chosen (planned.bed.role, "/bed/role");
            planned.file = choice.segment->file;
            if (auto problem = loopProblem (session, *choice.segment, lengthFor (*choice.segment)))
                throw CannotPlan { std::move (*problem) };
        }
        return planned;
    }

private:
    static std::vector<std::string> bedNames() { return { bedProcessors.begin(), bedProcessors.end() }; }

    Choice chosen (const std::string& role, const std::string& pointer)
    {
        if (! chooser.hasRole (role))
            throw CannotPlan { errorOf (ErrorKind::input, session.file, pointer, words::plans::noRole, role,
                                        namesInstead (role, chooser.roles())) };
        auto choice = chooser.choose (role);
        if (choice.segment == nullptr)
            throw CannotPlan { errorOf (ErrorKind::input, session.file, pointer, words::plans::roleSuitsNobody, role) };
        return choice;
    }

    Seconds lengthFor (const Segment& segment)
    {
        if (const auto known = lengthOfFile.find (segment.file); known != lengthOfFile.end())
            return known->second;
        const auto length = lengthOf (segment.file);
        if (! length)
            throw CannotPlan { length.error() };
        return lengthOfFile[segment.file] = *length;
    }

    PlannedSay spoken (const Choice& choice, Cue on, bool optional)
    {
        const auto& segment = *choice.segment;
        return { segment.id,          segment.role, segment.file, segment.text, segment.voice,
                 lengthFor (segment), on,           optional,     choice.why };
    }

    PlannedRing ring (const RingStep& step, const std::string& pointer)
    {
        if (const auto bell = bellProcessorNamed (step.sound))
            return { step.sound, "", step.sound, bell->length, bell->occupies, step.optional };
        const auto choice = chosen (step.sound, pointer);
        const auto length = lengthFor (*choice.segment);
        return { choice.segment->id, choice.segment->file, "", length, std::min (length, recordedBellOccupies),
                 step.optional };
    }

    PlannedPace pace (const PaceStep& step)
    {
        if (! step.to)
            return {};
        auto slowest = profile.breath.slowest;
        if (profile.prefers.experience == "new")
            slowest = std::max (slowest, slowestForSomebodyNew);
        return { std::max (*step.to, slowest), step.over };
    }

    PlannedRepeat repeat (const RepeatStep& step, const std::string& pointer)
    {
        PlannedRepeat planned { step.times, {} };
        for (int round = 0; round < step.times.most; ++round)
        {
            planned.rounds.emplace_back();
            for (std::size_t i = 0; i < step.steps.size(); ++i)
                resolve (step.steps[i], pointer + "/steps/" + std::to_string (i), planned.rounds.back());
        }
        return planned;
    }

    /** A taste for silence moves what a rest would like to be, inside its range. */
    RestRange rest (const RestStep& step) const
    {
        auto range = step.range;
        const auto taste = std::clamp (2.0 * profile.prefers.silence - 1.0, -1.0, 1.0);
        const auto room = taste > 0.0 ? range.most - range.ideal : range.ideal - range.least;
        range.ideal += 0.5 * taste * room;
        return range;
    }

    void resolve (const Step& step, const std::string& here, std::vector<PlannedStep>& into)
    {
        if (const auto* say = std::get_if<SayStep> (&step.what))
            into.push_back ({ spoken (chosen (say->role, here + "/say"), say->on, say->optional),
                              isInLeadPart && ! unledRoles.contains (say->role) });
        else if (const auto* silence = std::get_if<RestStep> (&step.what))
            into.push_back ({ PlannedRest { rest (*silence) } });
        else if (const auto* bell = std::get_if<RingStep> (&step.what))
            into.push_back ({ ring (*bell, here + "/ring") });
        else if (const auto* guide = std::get_if<PaceStep> (&step.what))
            into.push_back ({ pace (*guide) });
        else if (const auto* round = std::get_if<RepeatStep> (&step.what))
            into.push_back ({ repeat (*round, here + "/repeat") });
    }

    /** Nobody is left in silence at the end of a session that leads until its end. */
    static void keepTheLastWords (std::vector<PlannedStep>& all)
    {
        const auto last = std::find_if (all.rbegin(), all.rend(), [] (const PlannedStep& step)
        { return std::holds_alternative<PlannedSay> (step.what); });
        if (last != all.rend())
            last->leads = false;
    }

    const Session& session;
    const Profile& profile;
    const LengthOf& lengthOf;
    Chooser chooser;
    LeadParts leadParts;
    std::set<std::string> unledRoles;
    bool isInLeadPart = false; // the step that is being resolved
    std::map<std::string, Seconds> lengthOfFile;
};

Result<double> minutesFor (const Session& session, const Profile& profile, const Request& request)
{
    if (! request.minutes)
    {
        // Ten minutes of a three-minute session would be another session: then its own usual length.
        const auto wanted = profile.prefers.minutes;
        return wanted < session.minutes.least || wanted > session.minutes.most ? session.minutes.usual : wanted;
    }
    if (! std::isfinite (*request.minutes) || *request.minutes <= 0.0 || *request.minutes > longestSessionMinutes)
        return fail (ErrorKind::usage, "", "", words::plans::impossibleLength, words::minutes (*request.minutes),
                     words::minutes (session.minutes.least), words::minutes (session.minutes.most));
    return *request.minutes;
}

Result<Plan> checkLength (Plan plan)
{
    const auto span = lengthRangeOf (plan.steps, periodOf (plan.resting));
    if (span.least <= plan.length && plan.length <= span.most)
        return plan;
    const auto nearest = plan.length < span.least ? std::ceil (span.least.count() / 6.0) / 10.0
                                                  : std::floor (span.most.count() / 6.0) / 10.0;
    return fail (ErrorKind::refused, "", "", words::plans::lengthOutOfReach, plan.title,
                 words::minutes (plan.length.count() / 60.0), words::minutes (nearest),
                 words::minutes (std::ceil (span.least.count() / 6.0) / 10.0),
                 words::minutes (std::floor (span.most.count() / 6.0) / 10.0));
}

Result<const Session*> sessionOf (const Pack& pack, const std::string& id)
{
    if (const auto* session = pack.session (id))
        return session;
    std::vector<std::string> names;
    names.reserve (pack.sessions.size());
    for (const auto& known : pack.sessions)
        names.push_back (known.id);
    return fail (ErrorKind::input, pack.title, "/sessions", words::plans::noSession, id, namesInstead (id, names));
}

/** All of a plan that needs no choosing. */
Plan withoutSteps (const Pack& pack, const Session& session, const Profile& profile)
{
    Plan planned;
    planned.packId = pack.id;
    planned.packVersion = pack.version;
    planned.sessionId = session.id;
    planned.title = session.title;
    planned.language = pack.language;
    planned.pattern = session.pattern;
    planned.resting = profile.breath.resting;
    planned.slowest = profile.breath.slowest;
    planned.lead = profile.breath.mayBeLed();
    planned.bedLevel = profile.prefers.bedLevel;
    planned.voiceLevel = profile.prefers.voiceLevel;
    planned.room = profile.prefers.room;
    planned.slowerSpeech = profile.prefers.slowerSpeech;
    if (session.intense)
        planned.notes.push_back (words::say (words::plans::isIntense));
    if (! profile.breath.limits.empty())
        planned.notes.push_back (words::say (words::plans::followsBecauseOf, words::listed (profile.breath.limits)));
    else if (! planned.lead)
        planned.notes.push_back (words::say (words::plans::neverLeads));
    return planned;
}

void noteTheVoice (Plan& planned, const Pack& pack, const Profile& profile)
{
    const auto& wanted = profile.prefers.voice;
    if (wanted.empty())
        return;
    std::set<std::string> voices;
    for (const auto& segment : pack.segments)
        if (! segment.voice.empty())
            voices.insert (segment.voice);
    if (! voices.empty() && ! voices.contains (wanted))
        planned.notes.push_back (words::say (words::plans::noSuchVoice, wanted,
                                             namesInstead (wanted, std::vector (voices.begin(), voices.end()))));
}

} // namespace

Result<Plan> plan (const Pack& pack, const Profile& profile, const Request& request, const LengthOf& lengthOf)
{
    const auto found = sessionOf (pack, request.session);
    if (! found)
        return fail (found.error());
    const auto& session = **found;
    if (session.intense && ! profile.breath.limits.empty())
        return fail (ErrorKind::refused, session.file, "/intense", words::plans::intenseAndLimits, session.title,
                     words::listed (profile.breath.limits));
    const auto minutes = minutesFor (session, profile, request);
    if (! minutes)
        return fail (minutes.error());

    auto planned = withoutSteps (pack, session, profile);
    planned.length = Seconds { *minutes * 60.0 };
    planned.seed = request.seed;
    noteTheVoice (planned, pack, profile);
    try
    {
        Resolver resolver { pack, session, profile, request.seed, lengthOf };
        planned.steps = resolver.steps();
        planned.ease = resolver.ease (std::string (easeRole));
        planned.easePaced = resolver.ease (std::string (easePacedRole));
        planned.bed = resolver.bed (planned.notes);
        if (! giveSilence (planned, profile.prefers.silence))
            planned.notes.push_back (words::say (words::plans::silenceIsFixed));
    }
    catch (const CannotPlan& problem)
    {
        return fail (problem.error);
    }
    return checkLength (std::move (planned));
}

} // namespace slackwater::planning
