// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What is wrong with a JSON document: its text, its values, and the shape that packs, sessions, profiles, plans and
    traces ask for. */
namespace slackwater::words::json
{

inline constexpr Complaint<Text> notJson { "json.not-json", "this is not JSON: {}",
                                           "fix it there (a trailing comma or a missing quote is most common)" };
inline constexpr Complaint<> isUtf16 { "json.is-utf-16", "the file is saved as UTF-16", "save it as UTF-8" };
inline constexpr Complaint<> isNotUtf8 { "json.is-not-utf-8", "this is not UTF-8 (but Latin-1, perhaps)",
                                         "save the file as UTF-8" };
inline constexpr Complaint<Text> roundQuotes { "json.round-quotes", "these are typographic quotes ({})",
                                               "write straight ones, \", as JSON has them" };
inline constexpr Complaint<Text, Text> commaInNumber { "json.comma-in-number", "the number {} has a comma",
                                                       "write {1}, with a point" };
inline constexpr Complaint<> lineEndsInText { "json.line-ends-in-text", "a line ends within a text",
                                              "write \\n for a new line, or close the quote" };
inline constexpr Complaint<> tabInText { "json.tab-in-text", "there is a tab within a text", "write \\t, or a blank" };
inline constexpr Complaint<Text> controlInText { "json.control-in-text", "there is a control character ({}) in a text",
                                                 "take it out" };
inline constexpr Complaint<> singleQuotes { "json.single-quotes", "this is quoted with '", "write \" instead" };
inline constexpr Complaint<> comment { "json.comment", "JSON has no comments", "take it out" };
inline constexpr Complaint<> trailingComma { "json.trailing-comma", "the comma before this has nothing behind it",
                                             "take the trailing comma out, or add what is missing" };
inline constexpr Complaint<> missingComma { "json.missing-comma", "a comma or a quote is missing before this",
                                            "add it" };
inline constexpr Complaint<> otherLiteral { "json.other-literal", "this is no value that JSON knows",
                                            "write a number, or true, false or null in small letters" };
inline constexpr Complaint<> endsEarly { "json.ends-early", "the file ends before its JSON does",
                                         "close the bracket or quote that is open, or get the file again" };
inline constexpr Complaint<Text> keyTwice { "json.key-twice", "\"{}\" stands here twice, and only the last one counts",
                                            "remove one of them" };
inline constexpr Complaint<Text> listTwice { "json.list-twice",
                                             "\"{}\" stands here twice, and one of the two lists would be lost",
                                             "put both into one" };
inline constexpr Complaint<> wordsNotUtf8 { "json.words-not-utf-8", "these words are not UTF-8",
                                            "write them in UTF-8 (see what the terminal is set to)" };
inline constexpr Complaint<Count> tooManyRounds { "json.too-many-rounds",
                                                  "with the repeats around it, this comes to more than {} steps",
                                                  "repeat less often, or nest fewer repeats" };
inline constexpr Complaint<Count> tooDeep { "json.too-deep", "the JSON is nested more than {} levels deep",
                                            "flatten it; no Slackwater file needs such depth" };
inline constexpr Complaint<Text> unreadable { "json.unreadable", "this JSON cannot be read: {}", "mend the text" };

// Values that are not what they should be.
inline constexpr Complaint<Text> noObject { "json.no-object", "expected an object, found {}", "write {{ … }} here" };
inline constexpr Complaint<Text> noList { "json.no-list", "expected a list, found {}", "write [ … ] here" };
inline constexpr Complaint<Text> noText { "json.no-text", "expected text, found {}", "write it in quotes" };
inline constexpr Complaint<> emptyText { "json.empty-text", "the text is empty", "write a word here" };
inline constexpr Complaint<Text> noNumber { "json.no-number", "expected a number, found {}",
                                            "write a number without quotes" };
inline constexpr Complaint<Text, Text, Text> outOfRange { "json.out-of-range", "{} is out of range",
                                                          "use a number from {1} to {2}" };
inline constexpr Complaint<Text> noWholeNumber { "json.no-whole-number", "{} is not a whole number",
                                                 "use a whole number" };
inline constexpr Complaint<Text> noBoolean { "json.no-boolean", "expected true or false, found {}",
                                             "write true or false without quotes" };
inline constexpr Complaint<Text> missingKey { "json.missing-key", "\"{}\" is missing", "add \"{}\"" };
inline constexpr Complaint<Text> unknownKey { "json.unknown-key", "\"{}\" is not a key of this format",
                                              "check its spelling, or remove it; it is ignored" };

// Packs.
inline constexpr Complaint<Text> noPack { "json.no-pack", "\"{}\" is not a pack", "write \"slackwater-pack/1\"" };
inline constexpr Complaint<Text> newerPack { "json.newer-pack",
                                             "this pack's format, {}, is newer than this player knows",
                                             "update Slackwater, or ask for a pack of format slackwater-pack/1" };
inline constexpr Complaint<Text> pathLeadsOut { "json.path-leads-out", "\"{}\" leads out of the pack",
                                                "use a relative path inside the pack, with forward slashes" };
inline constexpr Complaint<Text, Text, Count> brokenSegments { "json.broken-segments",
                                                               "{0} (of {2} broken segments, the first)", "{1}" };
inline constexpr Complaint<Text> segmentTwice { "json.segment-twice", "the id \"{}\" is used twice",
                                                "give each segment an id of its own" };

// Sessions.
inline constexpr Complaint<Count> noTripleOfNumbers { "json.no-triple-of-numbers", "expected three numbers, found {}",
                                                      "write [min, ideal, max]" };
inline constexpr Complaint<Text> rangeOutOfOrder { "json.range-out-of-order", "the range is not in order: {}",
                                                   "write [min, ideal, max] with min <= ideal <= max" };
inline constexpr Complaint<> restUnit {
    "json.rest-unit", "a rest is measured in breaths or in seconds",
    "write {{ \"breaths\": [min, ideal, max] }} or {{ \"seconds\": [min, ideal, max] }}"
};
inline constexpr Complaint<Text> noCue { "json.no-cue", "\"{}\" is not a moment of the breath",
                                         "write \"exhale\", \"inhale\" or \"any\"" };
inline constexpr Complaint<> tooSlowForMost { "json.too-slow-for-most", "below 4 breaths a minute is not for everyone",
                                              "pace to 4 or more, or mark the session \"intense\": true" };
inline constexpr Complaint<> partOfARound { "json.part-of-a-round", "a repeat happens a whole number of times",
                                            "use whole numbers" };
inline constexpr Complaint<> unknownStep { "json.unknown-step", "this step does nothing this player knows",
                                           "write one of say, rest, ring, pace, repeat" };
inline constexpr Complaint<Number> sharesOfABreath { "json.shares-of-a-breath", "the shares of one breath sum to {:f}",
                                                     "make them sum to 1" };
inline constexpr Complaint<> bedOfWhat { "json.bed-of-what", "a bed is a processor or a role",
                                         "write \"processor\": NAME or \"role\": ROLE" };
inline constexpr Complaint<> loopEndsFirst { "json.loop-ends-first", "the loop ends before it starts",
                                             "make its end later than its start" };
inline constexpr Complaint<> loopTooShort { "json.loop-too-short", "the loop is too short for its crossfade",
                                            "make end - start longer than twice the crossfade" };
inline constexpr Complaint<> holdTooLong {
    "json.hold-too-long", "a hold would last more than 10 seconds",
    "shorten the hold, pace less slowly, or mark the session \"intense\": true"
};
inline constexpr Complaint<> lengthsOutOfOrder { "json.lengths-out-of-order", "the lengths are not in order",
                                                 "make min <= usual <= max" };
inline constexpr Complaint<Text> sectionTwice { "json.section-twice", "the section id \"{}\" is used twice",
                                                "give each section an id of its own" };
inline constexpr Complaint<> noSections { "json.no-sections", "the session has no sections",
                                          "add at least one section with steps" };

// Profiles.
inline constexpr Complaint<Text, Text> noProfile { "json.no-profile", "\"{}\" is not a profile", "write \"{1}\"" };
inline constexpr Complaint<Text> newerProfile {
    "json.newer-profile", "this profile's format, {}, is newer than this player knows; it is left as it is",
    "update Slackwater, or use another profile"
};

// Plans, breath states and commands, in traces.
inline constexpr Complaint<Count, Count> wrongRounds { "json.wrong-rounds",
                                                       "the repeat has {} rounds where it may need {}",
                                                       "make the plan anew" };
inline constexpr Complaint<> seedNotWhole { "json.seed-not-whole", "the seed is not a whole number",
                                            "make the plan anew" };
inline constexpr Complaint<Text> noPhase { "json.no-phase", "\"{}\" is no phase of a breath",
                                           "use inhale, exhale, hold or unknown" };
inline constexpr Complaint<> unknownCommand { "json.unknown-command", "this command is not known",
                                              "use a trace of this version of Slackwater" };

// One value by its key.
inline constexpr Complaint<Text, Text> noSuchPreference { "json.no-such-preference", "a profile has no \"{}\"", "{1}" };
inline constexpr Complaint<Number, Number> slowestAboveResting {
    "json.slowest-above-resting", "{:g} is above your resting rate, {:g}: a pacer there would quicken your breath",
    "choose {1:g} or less, or set breath.resting first"
};
inline constexpr Complaint<Text> noKey { "json.no-key", "\"{}\" is no key", "write it with dots: prefers.minutes" };

} // namespace slackwater::words::json
