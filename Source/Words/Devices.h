// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** Loudspeakers and microphones: what is there, what is not, and what a session does about it. */
namespace slackwater::words::devices
{

// What keeps a session from beginning.
inline constexpr Complaint<Text> noOutputOfThatName { "devices.no-output-of-that-name",
                                                      "there is no audio output of that name", "{}" };
inline constexpr Complaint<> noOutput {
    "devices.no-output", "there is no audio device to play on",
    "connect a sound card or start a JACK server; \"slackwater-cli render\" needs none"
};
inline constexpr Complaint<Text> noServer {
    "devices.no-server", "no sound server answers there, or another program keeps it to itself ({})",
    "start one (PulseAudio or PipeWire; a desktop does), close the other program, or choose another device"
};
inline constexpr Complaint<Text> cannotBeUsed { "devices.cannot-be-used", "the audio device cannot be used ({})",
                                                "close what else is using it, or choose another device" };
inline constexpr Complaint<> noMicrophone { "devices.no-microphone", "there is no microphone to listen to",
                                            "connect one, or choose another" };
inline constexpr Complaint<Text> noMicrophoneOfThatName { "devices.no-microphone-of-that-name",
                                                          "there is no microphone of that name", "{}" };
inline constexpr Complaint<> microphoneNotOpened { "devices.microphone-not-opened", "this microphone cannot be opened",
                                                   "close what else is using it, or choose another" };

// Why a device cannot be used.
inline constexpr Sentence<> cannotBeOpened { "devices.cannot-be-opened", "it cannot be opened" };
inline constexpr Sentence<> hasNoOutput { "devices.has-no-output", "it has no output that could be used" };
inline constexpr Sentence<> givesNoChannel { "devices.gives-no-channel", "it gives no channel" };
inline constexpr Sentence<> cameBackOtherwise { "devices.came-back-otherwise", "it came back at another sample rate" };

// What a session does without a microphone.
inline constexpr Sentence<> byTimeWithoutOne { "devices.by-time-without-one",
                                               "There is no microphone, so the session goes by time." };
inline constexpr Sentence<Text> byTimeNotThere { "devices.by-time-not-there",
                                                 "The microphone \"{}\" is not there, so the session goes by time." };
inline constexpr Sentence<Text, Text> byTimeNotThereNear {
    "devices.by-time-not-there-near",
    "The microphone \"{}\" is not there, so the session goes by time. Did you mean \"{}\"?"
};
inline constexpr Sentence<Text, Text> byTimeNotOpened {
    "devices.by-time-not-opened", "The microphone \"{}\" could not be opened ({}), so the session goes by time."
};
inline constexpr Sentence<> byTimeNoChannel { "devices.by-time-no-channel",
                                              "The microphone gives no channel, so the session goes by time." };
inline constexpr Sentence<Text> microphoneGone {
    "devices.microphone-gone", "The microphone \"{}\" is gone. The session goes by time until it is back."
};
inline constexpr Sentence<> microphoneWentAway {
    "devices.microphone-went-away", "The microphone has gone away. See that it is plugged in, and try again."
};

// What a session does without loudspeakers, or with others.
inline constexpr Sentence<Text> outputGone {
    "devices.output-gone",
    "The audio device \"{}\" is gone. The session keeps its place, and goes on when there is a device again."
};
inline constexpr Sentence<Text> keepsNoTime {
    "devices.keeps-no-time",
    "The audio device \"{}\" takes sound at once, without playing it: nothing can be heard. Choose another one."
};
inline constexpr Sentence<Text> outputInUse { "devices.output-in-use",
                                              "The speakers went away. Your place is kept. ({})" };
inline constexpr Sentence<Text, Number, Number> otherRate {
    "devices.other-rate", "The audio device \"{}\" runs at {:g} kHz, the session at {:g}. It is converted as it plays."
};

} // namespace slackwater::words::devices
