// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** Sound files: what is wrong with one that is read, and what keeps one from being written. And the bells and beds that
   a session asks for and nobody has. */
namespace slackwater::words::sounds
{

// Reading.
inline constexpr Complaint<> missing { "sounds.missing", "the sound file is missing",
                                       "add it, or remove what names it" };
inline constexpr Complaint<> noFile { "sounds.no-file", "this is not a file (but a folder, a pipe or a device)",
                                      "name a sound file" };
inline constexpr Complaint<Text> unreadable { "sounds.unreadable", "not a sound file that can be read ({})",
                                              "export it again as FLAC, WAV, Opus or Ogg Vorbis" };
inline constexpr Complaint<Count> rateOutOfRange { "sounds.rate-out-of-range", "its sample rate is {} Hz",
                                                   "export it with 8000 to 192000 Hz" };
inline constexpr Complaint<Count> channelsOutOfRange { "sounds.channels-out-of-range", "it has {} channels",
                                                       "export it with one or two" };
inline constexpr Complaint<> empty { "sounds.empty", "it holds no sound (0 s)",
                                     "export it again, or remove what names it" };
inline constexpr Complaint<> emptyFile { "sounds.empty-file", "the file is empty (0 bytes), and so not a sound file",
                                         "export it again, or remove what names it" };
inline constexpr Complaint<> partsDiffer { "sounds.parts-differ",
                                           "its parts differ in sample rate or in their number of channels",
                                           "export it again, as one sound" };
inline constexpr Complaint<Text, Text> damaged { "sounds.damaged",
                                                 "this file is damaged: it claims {} but only {} can be read",
                                                 "export it again" };
inline constexpr Sentence<Number> seconds { "sounds.seconds", "{:.1f} s" };
inline constexpr Sentence<> moreThanADay { "sounds.more-than-a-day", "more than a day" };
inline constexpr Complaint<Count> notNumbers {
    "sounds.not-numbers", "{} of its samples are no numbers (NaN or infinite); they are played as silence",
    "export it again"
};
inline constexpr Complaint<> loopLost { "sounds.loop-lost", "the loop's start cannot be found again",
                                        "export the file again" };
inline constexpr Complaint<> bedLost { "sounds.bed-lost",
                                       "nothing more can be read of the bed; it was removed or damaged while it played",
                                       "put the file back and begin again, or choose another bed" };

// Recordings of breath.
inline constexpr Complaint<> recordingMissing { "sounds.recording-missing", "the sound file is missing",
                                                "check its name" };

// Writing.
inline constexpr Complaint<> noFormat { "sounds.no-format", "no format has that extension",
                                        "name it .wav, .flac or .ogg" };
inline constexpr Complaint<Text> notEncoded { "sounds.not-encoded", "the sound cannot be encoded ({})",
                                              "name it with another ending: .wav, .flac or .ogg" };
inline constexpr Complaint<> writtenInPart { "sounds.written-in-part", "the disk took only a part of it",
                                             "see whether it is full or fails, and name another place" };
inline constexpr Complaint<> tooLongForWav { "sounds.too-long-for-wav", "a WAV file cannot hold more than 4 GiB",
                                             "name it .flac or .ogg, or ask for fewer minutes" };
inline constexpr Complaint<> stopped { "sounds.stopped", "stopped before its end", "nothing was kept; start again" };
inline constexpr Complaint<> endless { "sounds.endless", "the session does not come to an end",
                                       "report this with the pack that does it" };

// Instruments, and the rate they play at.
inline constexpr Complaint<Text> noBell { "sounds.no-bell", "there is no bell called \"{}\"",
                                          "use \"bowl\", or a role with a sound" };
inline constexpr Complaint<Text> noBed { "sounds.no-bed", "there is no bed called \"{}\"",
                                         "use \"tide\", or a role with a sound" };
inline constexpr Complaint<> renderRate { "sounds.render-rate", "a sample rate outside 8000 to 192000 Hz",
                                          "ask for 44100 or 48000" };

} // namespace slackwater::words::sounds
