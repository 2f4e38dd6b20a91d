// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/ProfileJson.h"

#include "Model/Json/JsonValue.h"
#include "Model/LongestSession.h"
#include "Words/Json.h"

#include <algorithm>

namespace slackwater::json
{

namespace
{

constexpr std::string_view formatName = "slackwater-profile/", currentFormat = "slackwater-profile/1";

void checkFormat (const JsonValue& root, const std::string& file)
{
    const auto format = root.at ("format");
    const auto name = format.string();
    if (name == currentFormat)
        return;
    if (! name.starts_with (formatName))
        format.wrong (words::json::noProfile, name, currentFormat);
    throw JsonProblem { errorOf (ErrorKind::refused, file, "/format", words::json::newerProfile, name) };
}

/** Null is a value: no preference. */
std::string wordOf (const JsonValue& value, const char* key, const std::string& otherwise)
{
    return value.hasNull (key) ? std::string {} : value.string (key, otherwise);
}

Json known (const Profile&);

/** Keys that packs may ask for and this player does not know by name: a word, or a list of words. They are written back
    with what else the file holds (Profile::unknown). */
std::map<std::string, std::vector<std::string>> otherWords (const JsonValue& prefers)
{
    const auto named = known (Profile {}).at ("prefers");
    std::map<std::string, std::vector<std::string>> words;
    for (const auto& [key, value] : prefers.members())
    {
        if (named.contains (key))
            continue;
        if (value.raw().is_string() && ! value.raw().get_ref<const std::string&>().empty())
            words[key] = { value.string() };
        else if (value.raw().is_array()
                 && std::all_of (value.raw().begin(), value.raw().end(),
                                 [] (const Json& one) { return one.is_string(); }))
            words[key] = value.raw().get<std::vector<std::string>>();
    }
    return words;
}

Preferences readPreferences (const JsonValue& value)
{
    Preferences prefers;
    prefers.minutes = value.number ("minutes", 0.1, longestSessionMinutes, prefers.minutes);
    prefers.posture = wordOf (value, "posture", prefers.posture);
    prefers.tone = wordOf (value, "tone", prefers.tone);
    prefers.experience = wordOf (value, "experience", prefers.experience);
    prefers.company = wordOf (value, "company", prefers.company);
    prefers.voice = value.string ("voice", "");
    prefers.silence = value.number ("silence", 0.0, 1.0, prefers.silence);
    prefers.bed = value.string ("bed", "");
    prefers.bedLevel = Decibels { value.number ("bedLevel", quietestLevel.value, loudestLevel.value, 0.0) };
    prefers.voiceLevel = Decibels { value.number ("voiceLevel", quietestLevel.value, loudestLevel.value, 0.0) };
    prefers.room = value.number ("room", 0.0, 1.0, prefers.room);
    prefers.slowerSpeech = value.boolean ("slowerSpeech", prefers.slowerSpeech);
    prefers.captions = value.boolean ("captions", true);
    prefers.motion = value.string ("motion", prefers.motion);
    prefers.theme = value.string ("theme", prefers.theme);
    prefers.words = otherWords (value);
    return prefers;
}

BreathCalibration readCalibration (const JsonValue& value)
{
    BreathCalibration calibration;
    calibration.date = value.string ("date", "");
    calibration.microphone = value.string ("microphone", "");
    calibration.heard = value.number ("heard", 0.0, 1.0, 0.0);
    calibration.level = Decibels { value.number ("level", -200.0, 60.0, 0.0) };
    calibration.noise = Decibels { value.number ("noise", -200.0, 60.0, 0.0) };
    if (const auto swap = value.find ("swapInAndOut"))
        calibration.swapInAndOut = swap->boolean();
    return calibration;
}

BreathPreferences readBreath (const JsonValue& value)
{
    BreathPreferences breath;
    if (const auto source = value.find ("source"))
    {
        const auto word = source->string();
        breath.source = breathSourceNamed (word);
        if (breath.source == BreathSourceKind::other)
            breath.otherSource = word;
    }
    breath.resting = Bpm { value.number ("resting", 3.0, 40.0, breath.resting.value) };
    breath.slowest = Bpm { value.number ("slowest", 3.0, 30.0, breath.slowest.value) };
    breath.keepSlowestBelowResting();
    breath.lead = value.boolean ("lead", true);
    breath.limits = value.strings ("limits");
    breath.agreed = value.strings ("agreed");
    if (const auto calibration = value.find ("calibration"))
        breath.calibration = readCalibration (*calibration);
    return breath;
}

Json orNull (const std::string& word) { return word.empty() ? Json() : Json (word); }

Json known (const std::optional<BreathCalibration>& calibration)
{
    if (! calibration)
        return {};
    return { { "date", orNull (calibration->date) },
             { "microphone", orNull (calibration->microphone) },
             { "heard", calibration->heard },
             { "level", calibration->level.value },
             { "noise", calibration->noise.value },
             { "swapInAndOut", calibration->swapInAndOut ? Json (*calibration->swapInAndOut) : Json() } };
}

std::string breathSourceWord (const BreathPreferences& breath)
{
    return breath.source == BreathSourceKind::other ? breath.otherSource : std::string (nameOf (breath.source));
}

Json known (const Profile& profile)
{
    const auto& p = profile.prefers;
    return { { "format", currentFormat },
             { "name", profile.name },
             { "prefers",
               { { "minutes", p.minutes },
                 { "posture", p.posture },
                 { "tone", p.tone },
                 { "experience", p.experience },
                 { "company", p.company },
                 { "voice", orNull (p.voice) },
                 { "silence", p.silence },
                 { "bed", orNull (p.bed) },
                 { "bedLevel", p.bedLevel.value },
                 { "voiceLevel", p.voiceLevel.value },
                 { "room", p.room },
                 { "slowerSpeech", p.slowerSpeech },
                 { "captions", p.captions },
                 { "motion", p.motion },
                 { "theme", p.theme } } },
             { "patterns", profile.patterns },
             { "goals", profile.goals },
             { "breath",
               { { "source", breathSourceWord (profile.breath) },
                 { "resting", profile.breath.resting.value },
                 { "slowest", profile.breath.slowest.value },
                 { "lead", profile.breath.lead },
                 { "limits", profile.breath.limits },
                 { "agreed", profile.breath.agreed },
                 { "calibration", known (profile.breath.calibration) } } },
             { "day", { { "usual", profile.usualTimes } } } };
}

/** Sets what is known; null is a value here (no voice preferred), not a wish to remove the key. */
void overlay (Json& onto, const Json& values)
{
    for (const auto& [key, value] : values.items())
    {
        if (value.is_object() && onto.contains (key) && onto[key].is_object())
            overlay (onto[key], value);
        else
            onto[key] = value;
    }
}

/** Without what is named in `known`; a part of which nothing is left goes, too. */
Json beyond (const Json& known, const Json& all)
{
    auto rest = Json::object();
    for (const auto& [key, value] : all.items())
    {
        if (! known.contains (key))
            rest[key] = value;
        else if (key != "patterns" && value.is_object() && known[key].is_object())
            if (auto inside = beyond (known[key], value); ! inside.empty())
                rest[key] = std::move (inside);
    }
    return rest;
}

Json documentOf (const Profile& profile)
{
    auto document = profile.unknown.empty() ? Json::object() : Json::parse (profile.unknown, nullptr, false);
    if (! document.is_object())
        document = Json::object();
    overlay (document, known (profile));
    return document;
}

Profile readDocument (const JsonValue& root, const std::string& file)
{
    checkFormat (root, file);
    Profile profile;
    profile.name = root.string ("name", profile.name);
    if (const auto prefers = root.find ("prefers"))
        profile.prefers = readPreferences (*prefers);
    if (const auto patterns = root.find ("patterns"))
        for (const auto& [name, much] : patterns->members())
            profile.patterns[name] = much.number (0.0, 1.0);
    profile.goals = root.strings ("goals");
    if (const auto breath = root.find ("breath"))
        profile.breath = readBreath (*breath);
    if (const auto day = root.find ("day"))
        profile.usualTimes = day->strings ("usual");
    if (const auto unknown = beyond (known (profile), root.raw()); ! unknown.empty())
        profile.unknown = unknown.dump();
    return profile;
}

/** A value that is missing is no value at all: somebody may have taken it out. */
const Json* memberOf (const Json* object, const std::string& key)
{
    if (object == nullptr || ! object->is_object() || ! object->contains (key))
        return nullptr;
    return &object->at (key);
}

bool isSame (const Json* a, const Json* b) { return a == b || (a != nullptr && b != nullptr && *a == *b); }

/** A calibration is one finding: half of one and half of another would be none. */
bool hasParts (const Json* value, std::string_view name)
{
    return value != nullptr && value->is_object() && name != "calibration";
}

/** What was changed in `mine` since `base`, and else what is in `theirs`; null: nothing. */
std::optional<Json> merged (const Json* base, const Json* mine, const Json* theirs, std::string_view name)
{
    if (! hasParts (mine, name) || ! hasParts (theirs, name))
    {
        const auto* chosen = isSame (base, mine) ? theirs : mine;
        if (chosen == nullptr)
            return std::nullopt;
        return *chosen;
    }
    auto all = *theirs;
    all.update (*mine); // for the keys
    auto result = Json::object();
    for (const auto& [key, value] : all.items())
        if (auto part = merged (memberOf (base, key), memberOf (mine, key), memberOf (theirs, key), key))
            result[key] = std::move (*part);
    return result;
}

} // namespace

Result<Profile> readProfile (std::string_view text, const std::string& file)
{
    const Source source { file, nullptr };
    return readText (text, source, [&] (const JsonValue& root) { return readDocument (root, file); });
}

std::string writeProfile (const Profile& profile) { return documentOf (profile).dump (2) + "\n"; }

Result<Profile> mergeProfiles (const Profile& base, const Profile& mine, const Profile& theirs)
{
    const auto before = documentOf (base), here = documentOf (mine), there = documentOf (theirs);
    const auto document = merged (&before, &here, &there, {});
    const Source source { {}, nullptr };
    return guarded ([&] { return readDocument (JsonValue { *document, "", source }, {}); });
}

} // namespace slackwater::json
