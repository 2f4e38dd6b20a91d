// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What the linter tells an author, what keeps a pack from being built, and the words in a session's picture. */
namespace slackwater::words::authoring
{

// The manifest.
inline constexpr Complaint<> noLicence { "authoring.no-licence", "the pack says nothing about its licence",
                                         "name one, for instance \"licence\": \"CC-BY-4.0\"" };
inline constexpr Complaint<> noAuthor { "authoring.no-author", "nobody is named as author",
                                        "add \"authors\": [\"…\"]" };
inline constexpr Complaint<> noSession { "authoring.no-session", "there is no session in the pack",
                                         "add a session file" };

// Segments.
inline constexpr Complaint<Text> noTranscript {
    "authoring.no-transcript",
    "\"{}\" is spoken and has no transcript: captions will be empty, and deaf people miss it",
    "write its words as \"text\""
};
inline constexpr Complaint<Text> nobodySpeaks { "authoring.nobody-speaks",
                                                "\"{}\" has words and nobody who speaks them", "name the \"voice\"" };
inline constexpr Complaint<Text, Text> machineElsewhere {
    "authoring.machine-elsewhere", "the voice {} is a machine elsewhere in this pack, and \"{}\" does not say so",
    "add \"synthetic\": true"
};
inline constexpr Complaint<Text> machineWithoutVoice { "authoring.machine-without-voice",
                                                       "\"{}\" is marked synthetic and names no voice",
                                                       "name the \"voice\"" };
inline constexpr Complaint<Text, Text, Text> badSound { "authoring.bad-sound", "{}: {}", "{2}" };
inline constexpr Complaint<Text> silent { "authoring.silent", "{} is silent",
                                          "record it again, or remove the segment" };
inline constexpr Complaint<Text> tooQuiet { "authoring.too-quiet", "{} is so quiet that nobody will hear it",
                                            "record it louder, or remove the segment" };
inline constexpr Complaint<Text, Number> tooShortToHear { "authoring.too-short-to-hear",
                                                          "{} lasts {:.2g} ms: too short to be heard",
                                                          "export it again, or remove the segment" };
inline constexpr Complaint<Text, Number, Count> tooFastToRead {
    "authoring.too-fast-to-read",
    "the text of \"{}\" is too long for its {:.1f} s: as captions, that is {} letters a second",
    "check that these are the words that are spoken there, or speak them more slowly"
};
inline constexpr Complaint<Text, Text> neverHeard { "authoring.never-heard",
                                                    "\"{}\" is never heard: no session uses the role \"{}\"",
                                                    "use it, or remove it" };

// Roles, and who they suit.
inline constexpr Complaint<Text> noBell { "authoring.no-bell", "no segment has the role \"{}\"",
                                          "add one, or ring a bell of ours: \"bowl\"" };
inline constexpr Complaint<Text> noRole { "authoring.no-role", "no segment has the role \"{}\"",
                                          "add one, or mend the word" };
inline constexpr Complaint<Text, Text> roleSuitsNot { "authoring.role-suits-not",
                                                      "no segment of the role \"{}\" suits this person: {}",
                                                      "add one without \"suits\": it suits everyone" };
inline constexpr Sentence<Text> noneOfThem { "authoring.none-of-them", "{} none of those named" };
inline constexpr Sentence<> everyone { "authoring.everyone", "everyone" };

// Beds and lengths.
inline constexpr Complaint<Text> noBed { "authoring.no-bed", "there is no bed called \"{}\"", "use \"tide\"" };
inline constexpr Complaint<Text, Text, Count> lengthOutOfReach { "authoring.length-out-of-reach",
                                                                 "{0} (breathing {2} times a minute)",
                                                                 "{1}; widen the rests or change the minutes" };

inline constexpr Complaint<Text, Text, Count> andMore { "authoring.and-more", "{0} (and {2} more of this kind)",
                                                        "{1}" };

// A session's picture.
inline constexpr Sentence<> breathsAMinute { "authoring.breaths-a-minute", "breaths a minute" };
inline constexpr Sentence<> wordsAxis { "authoring.words-axis", "words" };
inline constexpr Sentence<> pacer { "authoring.pacer", "pacer" };
inline constexpr Sentence<> measuredBreath { "authoring.measured-breath", "measured breath" };
inline constexpr Sentence<Text, Count, Count> inShort { "authoring.in-short", "{} · {} lines · {} % silence" };
inline constexpr Sentence<Text> inShortByTime { "authoring.in-short-by-time",
                                                "{} · no breath was heard: paced by time" };

} // namespace slackwater::words::authoring
