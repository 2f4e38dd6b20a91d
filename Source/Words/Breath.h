// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What a check of the microphone has found, and what is wrong with where breath comes from. */
namespace slackwater::words::breath
{

// How well it hears, and what would help.
inline constexpr Sentence<> silence {
    "breath.silence", "The microphone gives nothing but silence. It may be muted, unplugged, or not the selected one."
};
inline constexpr Sentence<> overdriven {
    "breath.overdriven", "The microphone is overdriven. Turn its input level down, or move it a hand further away."
};
inline constexpr Sentence<> hearsWell { "breath.hears-well", "It hears you well." };
inline constexpr Sentence<> hearsLoudspeakers {
    "breath.hears-loudspeakers",
    "The microphone hears the loudspeakers more than you. Use headphones, or turn them down."
};
inline constexpr Sentence<> hearsTheRoom {
    "breath.hears-the-room", "The microphone hears the room (a fan, perhaps) more than you. Move it closer to your "
                             "mouth and nose, or use a headset."
};
inline constexpr Sentence<> roomIsLoud {
    "breath.room-is-loud", "It hears you, but not all the time: the room (a fan, perhaps) is nearly as loud. Move the "
                           "microphone closer, or use a headset."
};
inline constexpr Sentence<> closerWouldHelp {
    "breath.closer-would-help",
    "It hears you, but not all the time. Closer to the mouth, or a quieter place, would help."
};
inline constexpr Sentence<> noBreathInIt {
    "breath.no-breath-in-it", "There is sound, but no breath could be made out of it. Move the microphone closer, and "
                              "let nobody speak meanwhile; or choose to go by time alone."
};

// The same as a figure; and in and out.
inline constexpr Sentence<Number> sureOf { "breath.sure-of", "It was sure of your breath {:.0f} % of the time." };
inline constexpr Sentence<> notFound { "breath.not-found",
                                       "I couldn't find your breath. You can try again closer, or go by time." };
inline constexpr Sentence<> otherWayRound {
    "breath.other-way-round", "Your in-breath sounds like most people's out-breath; from now on that is known."
};
inline constexpr Sentence<> tellsInFromOut { "breath.tells-in-from-out",
                                             "It can tell your in-breath from your out-breath." };

inline constexpr Complaint<Count> recordingTooShort {
    "breath.recording-too-short", "the recording ends after {} s",
    "record somebody who follows the sign for half a minute; at least 20 s are needed"
};

// Where breath comes from.
inline constexpr Complaint<Text> noRate {
    "breath.no-rate", "\"{}\" is not a rate",
    "write sim:RATE[,key=value…] with a rate from 2 to 60 and the keys follows, irregular (0..1), floor (bpm), seed, "
    "stopsAt, stopsFor (s), talks (0..1)"
};
inline constexpr Complaint<Text> noSetting {
    "breath.no-setting", "\"{}\" is not understood",
    "write sim:RATE[,key=value…] with a rate from 2 to 60 and the keys follows, irregular (0..1), floor (bpm), seed, "
    "stopsAt, stopsFor (s), talks (0..1)"
};
inline constexpr Complaint<Count> portInUse { "breath.port-in-use", "UDP port {} is not free on this machine",
                                              "choose another port for OSC" };

inline constexpr Complaint<> simWithoutRate { "breath.sim-without-rate", "a simulated breather needs a rate",
                                              "write sim:14, or sim:14,follows=1" };
inline constexpr Complaint<Text, Text, Text> commaInSetting { "breath.comma-in-setting",
                                                              "the comma in {} parts one setting from the next",
                                                              "write {1}.{2}, with a point" };
inline constexpr Complaint<Text, Text> unknownSource {
    "breath.unknown-source", "breath does not come from \"{}\": there is no file of that name either",
    "{1}, or name a recording or a trace"
};
inline constexpr Complaint<Text, Text> noSource { "breath.no-source", "breath does not come from \"{}\"", "{1}" };
inline constexpr Complaint<Text> sourceTaken {
    "breath.source-taken", "{}", "close the other program that listens there, or let the breath come from elsewhere"
};
inline constexpr Complaint<Text> noPort { "breath.no-port", "\"{}\" names no port", "write osc, or osc:9127" };
inline constexpr Complaint<Text> simplerMethod { "breath.simpler-method", "{}",
                                                 "breath is tracked by the simpler method meanwhile" };

// The networks' weights.
inline constexpr Complaint<> weightsUnreadable {
    "breath.weights-unreadable", "the breath tracker's weights cannot be read",
    "install Slackwater again; until then breath is followed the classical way, without in and out"
};
inline constexpr Complaint<> noWeights {
    "breath.no-weights", "this is not a weights file",
    "install Slackwater again; until then breath is followed the classical way, without in and out"
};
inline constexpr Complaint<> weightsDamaged {
    "breath.weights-damaged", "the breath tracker's weights are damaged",
    "install Slackwater again; until then breath is followed the classical way, without in and out"
};
inline constexpr Complaint<> otherWeights {
    "breath.other-weights", "these weights are for another version of the breath tracker",
    "install Slackwater again; until then breath is followed the classical way, without in and out"
};

inline constexpr Complaint<Number> hearsOutput {
    "breath.hears-output",
    "the microphone hears what is played, {:.1f} s late: where it does, no breath is told from it",
    "listen with headphones, or choose a loudspeaker without a long way (wireless, HDMI) or another microphone"
};

} // namespace slackwater::words::breath
