// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** The window's settings: what each is called, what may be chosen, and what that means. */
namespace slackwater::words::settings
{

inline constexpr Sentence<> heading { "settings.heading", "Settings" };
inline constexpr Sentence<> holdFromNext { "settings.hold-from-next", "Changes apply from the next session." };
inline constexpr Sentence<> done { "settings.done", "Done" };

// Devices.
inline constexpr Sentence<> output { "settings.output", "Speakers" };
inline constexpr Sentence<> input { "settings.input", "Microphone" };
inline constexpr Sentence<> systemDefault { "settings.system-default", "System default" };

// Where the breath comes from.
inline constexpr Sentence<> source { "settings.source", "Your breath" };
inline constexpr Sentence<> microphone { "settings.microphone", "Microphone" };
inline constexpr Sentence<> microphoneMeans { "settings.microphone-means", "Heard through the microphone" };
inline constexpr Sentence<> keys { "settings.keys", "Keys" };
inline constexpr Sentence<> keysMeans { "settings.keys-means", "Told by the arrow keys, up and down" };
inline constexpr Sentence<> osc { "settings.osc", "OSC" };
inline constexpr Sentence<> oscMeans { "settings.osc-means", "From another program, on UDP port 9127 of this machine" };
inline constexpr Sentence<> none { "settings.none", "None" };
inline constexpr Sentence<> noneMeans { "settings.none-means", "The session goes by time" };

// The pace.
inline constexpr Sentence<> pace { "settings.pace", "The pace" };
inline constexpr Sentence<> leads { "settings.leads", "May guide me slower" };
inline constexpr Sentence<> leadsMeans { "settings.leads-means",
                                         "The pacer goes a little slower than you, as long as you follow" };
inline constexpr Sentence<> follows { "settings.follows", "Only follows me" };
inline constexpr Sentence<> followsMeans { "settings.follows-means", "The pacer never goes slower than you" };
inline constexpr Sentence<> slowest { "settings.slowest", "Never slower than" };
inline constexpr Sentence<> slowestInFull { "settings.slowest-in-full", "Never slower than, breaths a minute" };
inline constexpr Sentence<Number> aMinute { "settings.a-minute", "{:.1f} a minute" };

// How words sound.
inline constexpr Sentence<> room { "settings.room", "Reverb on the voice" };
inline constexpr Sentence<> noRoom { "settings.no-room", "none" };
inline constexpr Sentence<Count> share { "settings.share", "{} %" };
inline constexpr Sentence<> speech { "settings.speech", "Speech" };
inline constexpr Sentence<> asRecorded { "settings.as-recorded", "Normal" };
inline constexpr Sentence<> slower { "settings.slower", "A little slower" };

} // namespace slackwater::words::settings
