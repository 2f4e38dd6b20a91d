// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** Why a plan is as it is: the reasons shown beside each line, and what keeps a session from being planned. */
namespace slackwater::words::plans
{

// Why a line was chosen; the value is the person's own word. Joined with commas.
inline constexpr Sentence<Text> forPosture { "plans.for-posture", "for {}" };
inline constexpr Sentence<Text> forAGroup { "plans.for-a-group", "for a group" };
inline constexpr Sentence<Text> forCompany { "plans.for-company", "for practising {}" };
inline constexpr Sentence<Text> inATone { "plans.in-a-tone", "a {} tone" };
inline constexpr Sentence<Text> forTheNew { "plans.for-the-new", "for somebody new to this" };
inline constexpr Sentence<Text> forExperience { "plans.for-experience", "for somebody {}" };
inline constexpr Sentence<Text> forPattern { "plans.for-pattern", "speaks to {}" };
inline constexpr Sentence<Text> preferredVoice { "plans.preferred-voice", "the voice you prefer" };
inline constexpr Sentence<Text> forOther { "plans.for-other", "{}, as you prefer" };
inline constexpr Sentence<> noOther { "plans.no-other", "there is no other" };
inline constexpr Sentence<> forEveryone { "plans.for-everyone", "suits everyone" };
inline constexpr Sentence<Text> takesItsTurn { "plans.takes-its-turn", "{}; takes its turn" };

// Notes on the whole.
inline constexpr Sentence<Text> preferredBed { "plans.preferred-bed", "the bed is {}, as you prefer" };
inline constexpr Sentence<Text, Text> noSuchVoice { "plans.no-such-voice",
                                                    "nobody in this pack is called {}, the voice you prefer; {}" };
inline constexpr Sentence<Text, Text> noSuchBed {
    "plans.no-such-bed", "there is no bed \"{}\", which you prefer; the session's own is heard ({})"
};
inline constexpr Sentence<> silenceIsFixed {
    "plans.silence-is-fixed", "this session has no words to add or leave out: your taste for silence cannot change it"
};
inline constexpr Sentence<> neverLeads { "plans.never-leads",
                                         "the pacer follows and never leads, as the profile asks" };
inline constexpr Sentence<Text> followsBecauseOf { "plans.follows-because-of",
                                                   "the pacer follows and never leads: your profile says {}" };
inline constexpr Sentence<> isIntense { "plans.is-intense",
                                        "this session is intense: breath that is very slow, or held for long" };

// What cannot be planned.
inline constexpr Complaint<Text, Text> intenseAndLimits {
    "plans.intense-and-limits", "\"{}\" is an intense session, and your profile says {}",
    "choose another session; this one is not for you as things are"
};
inline constexpr Complaint<Text, Text> noSession { "plans.no-session", "there is no session \"{}\" in this pack",
                                                   "{1}" };
inline constexpr Complaint<Text, Text> noRole { "plans.no-role", "no segment has the role \"{}\"", "add one; or {1}" };
inline constexpr Complaint<Text> roleSuitsNobody {
    "plans.role-suits-nobody", "no segment of the role \"{}\" suits this profile",
    "add one without \"suits\" (it suits everyone), or change the profile"
};
inline constexpr Complaint<Number, Text, Number> loopEndsTooLate {
    "plans.loop-ends-too-late", "the loop ends at {:g} s, after its file does: {} is {:.1f} s long",
    "end the loop before that, or leave its end out"
};
inline constexpr Complaint<Number, Text, Number> loopStartsTooLate {
    "plans.loop-starts-too-late", "the loop starts at {:g} s, after its file has ended: {} is {:.1f} s long",
    "start the loop before that"
};
inline constexpr Complaint<Text, Number> loopTooShortInFile {
    "plans.loop-too-short-in-file", "the loop is too short for its crossfade: {} leaves it {:.1f} s",
    "start it earlier, or make the crossfade shorter than half of it"
};
inline constexpr Complaint<Text> brokeDown { "plans.broke-down", "the session cannot be made ready: {}",
                                             "choose another, and report this one with its pack" };
inline constexpr Complaint<Text, Text> noBed { "plans.no-bed", "there is no bed called \"{}\"", "{1}" };
inline constexpr Complaint<Text, Text, Text> impossibleLength { "plans.impossible-length", "a session cannot last {}",
                                                                "ask for {1} to {2}" };
inline constexpr Complaint<Text, Text, Text, Text, Text> lengthOutOfReach {
    "plans.length-out-of-reach", "\"{}\" cannot last {} for this person",
    "the nearest length that can be filled is {2} (from {3} to {4})"
};

} // namespace slackwater::words::plans
