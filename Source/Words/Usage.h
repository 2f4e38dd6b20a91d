// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What --help says of the command line: each command, each option. The names of commands and options are no words for
    people but a contract, and stay where they are read. */
namespace slackwater::words::usage
{

// The whole.
inline constexpr Sentence<> program {
    "usage.program", "Slackwater: guided mindfulness, paced by the breath it hears.\n\n"
                     "Try:   slackwater-cli plan first-light anchor --minutes 10\n"
                     "       slackwater-cli render first-light coherent --breath sim:14,follows=1 -o session.flac\n"
                     "       slackwater-cli play first-light space --breath mic\n\n"
                     "It is not a medical device. Nothing that is heard is stored or sent."
};
inline constexpr Sentence<> exits {
    "usage.exits", "Ends with 0: done. 1: done, and found problems. 2: wrong usage. 3: bad input file. 4: a device or "
                   "server failed.\n5: refused by the guard or for safety.  slackwater-cli COMMAND --help says more "
                   "about each."
};
inline constexpr Sentence<> asJson { "usage.as-json", "as JSON" };

// A session, and the files about it.
inline constexpr Sentence<> pack { "usage.pack",
                                   "a pack: its folder, its .slackpack file, or the id of an installed one" };
inline constexpr Sentence<> session { "usage.session", "the session's id (pack info PACK lists them)" };
inline constexpr Sentence<> profile { "usage.profile", "whose preferences to go by (default: your own)" };
inline constexpr Sentence<> minutes { "usage.minutes", "how long it should last (default: as the profile says)" };
inline constexpr Sentence<> seed { "usage.seed", "same pack, profile, breath and seed: same session" };
inline constexpr Sentence<> breath {
    "usage.breath",
    "where the breath comes from: mic, a recording (FILE.wav), a trace (FILE.jsonl), a simulated breather "
    "(sim:14,follows=1,irregular=0.2), or none"
};
inline constexpr Sentence<> timeline { "usage.timeline", "what happened when, as JSON lines" };
inline constexpr Sentence<> trace { "usage.trace", "all that went into it: replay makes the same bits again" };
inline constexpr Sentence<> captions { "usage.captions", "what was said, as captions (.vtt or .srt)" };
inline constexpr Sentence<> picture { "usage.picture", "breath, pacer and words along time, as a picture" };
inline constexpr Sentence<> soundFile { "usage.sound-file", "the sound file: .wav, .flac or .ogg" };
inline constexpr Sentence<> rate { "usage.rate", "sample rate" };

// plan, render, replay
inline constexpr Sentence<> plan { "usage.plan", "Show the session that would be played for a person, and why" };
inline constexpr Sentence<> planAsJson { "usage.plan-as-json", "as JSON, with every round" };
inline constexpr Sentence<> planExample { "usage.plan-example", "Example: slackwater-cli plan first-light anchor "
                                                                "--minutes 10 --profile me.json" };
inline constexpr Sentence<> render { "usage.render",
                                     "Make a whole session into a sound file, as fast as the machine goes" };
inline constexpr Sentence<> renderExample {
    "usage.render-example", "Example: slackwater-cli render first-light coherent --breath sim:14,follows=1 "
                            "-o session.flac --picture session.svg"
};
inline constexpr Sentence<> replay { "usage.replay", "Make the same bits again from a trace" };
inline constexpr Sentence<> replayTrace { "usage.replay-trace", "what render --trace or play --trace wrote" };
inline constexpr Sentence<> replayPack { "usage.replay-pack", "the pack, when it is not where it was" };

// play
inline constexpr Sentence<> play {
    "usage.play", "Play a session on an audio device and listen to the breath meanwhile (Ctrl-C fades out)"
};
inline constexpr Sentence<> resume { "usage.resume", "go on with the session that was cut off, from where it stopped" };
inline constexpr Sentence<> noHistory {
    "usage.no-history", "keep nothing of this session: no entry in the history, and it cannot go on after a crash"
};
inline constexpr Sentence<Text> playBreath { "usage.play-breath",
                                             "{}, keys, or osc; without it, as your profile says (breath.source)" };
inline constexpr Sentence<> device { "usage.device", "where to play (slackwater-cli devices lists them)" };
inline constexpr Sentence<> input { "usage.input", "which microphone" };
inline constexpr Sentence<> playRate { "usage.play-rate", "sample rate (default: the device's own)" };
inline constexpr Sentence<> playKeys {
    "usage.play-keys",
    "Keys in a terminal:  space  pause, go on\n"
    "  t  too much: the pacing ends at once, and stays away    p  the pacing again after all\n"
    "  n  on to what is said next    left, right  back, forwards 30 s\n"
    "  -, +  five minutes less, more    3  I have only three minutes now (5: five, 0: ten)\n"
    "  b  another bed    v, V  the voice softer, louder    w, W  the bed softer, louder\n"
    "  up, down  breathe in, out (with --breath keys; i and o do the same)    q  end    ?  these lines\n"
    "Someone to talk to: findahelpline.com; in danger, your local emergency number."
};

// breath
inline constexpr Sentence<> track { "usage.track", "Track the breath in a recording, as it would be tracked live" };
inline constexpr Sentence<> recording { "usage.recording", "the recording" };
inline constexpr Sentence<> reference { "usage.reference", "what was played meanwhile: its echo is taken out" };
inline constexpr Sentence<> csv { "usage.csv", "rows of time_s,rate_bpm,confidence,phase, one each 0.25 s" };
inline constexpr Sentence<> breathPicture { "usage.breath-picture", "spectrogram, phases, rate and confidence" };
inline constexpr Sentence<> rowsAsJson { "usage.rows-as-json", "the rows as JSON" };

// calibrate
inline constexpr Sentence<> calibrate {
    "usage.calibrate", "Half a minute of breathing with a sign: how well does the microphone hear you?"
};
inline constexpr Sentence<> calibrateInput { "usage.calibrate-input",
                                             "which microphone (slackwater-cli devices lists them)" };
inline constexpr Sentence<> calibrateDevice { "usage.calibrate-device",
                                              "the output that goes with it; nothing is played" };
inline constexpr Sentence<> calibrateFile {
    "usage.calibrate-file", "a recording of somebody who follows the sign from its start, instead of a microphone"
};
inline constexpr Sentence<> calibrateProfile { "usage.calibrate-profile",
                                               "whose preferences to keep it in (default: your own)" };
inline constexpr Sentence<> calibrateSeconds { "usage.calibrate-seconds", "how long to listen" };
inline constexpr Sentence<> calibrateRate { "usage.calibrate-rate",
                                            "breaths a minute of the sign (default: the profile's breath.resting)" };
inline constexpr Sentence<> dryRun { "usage.dry-run", "only say what was found; keep nothing" };
inline constexpr Sentence<> calibrateMore {
    "usage.calibrate-more",
    "The sign is an even breath: in for 0.4 of it, then out for 0.6. Ends with 1 when the microphone does not hear you "
    "well enough to go by.\nNothing is recorded; only figures are kept: breath.calibration in the profile."
};

// devices, history
inline constexpr Sentence<> devices { "usage.devices", "List what can be played on and listened to" };
inline constexpr Sentence<> history { "usage.history",
                                      "List the sessions that were played on this machine, oldest first" };
inline constexpr Sentence<> historyClear { "usage.history-clear",
                                           "forget all of them, and a session that was cut off" };

// pack
inline constexpr Sentence<> packs { "usage.packs", "Look at, check, build and install packs" };
inline constexpr Sentence<> intense { "usage.intense", "I know that the session is intense: begin without asking" };
inline constexpr Sentence<> packInfo { "usage.pack-info", "What is in a pack" };
inline constexpr Sentence<> packList { "usage.pack-list", "Which packs can be played" };
inline constexpr Sentence<> packInstall { "usage.pack-install", "Keep a pack on this machine" };
inline constexpr Sentence<> packReplace {
    "usage.pack-replace", "also in the place of a newer version, or of a pack of the same id by others"
};
inline constexpr Sentence<> packLint { "usage.pack-lint",
                                       "Check a pack before you share it (ends with 1 when there are problems)" };
inline constexpr Sentence<> packBuild {
    "usage.pack-build", "Make one file of a pack's folder, to give away; the same pack gives the same bytes"
};
inline constexpr Sentence<> packPath { "usage.pack-path", "its folder or .slackpack file" };
inline constexpr Sentence<> packFolder { "usage.pack-folder", "its folder" };
inline constexpr Sentence<> packOutput { "usage.pack-output", "the file (default: the folder's name, here)" };

// profile
inline constexpr Sentence<> preferences { "usage.preferences", "See and change your preferences" };
inline constexpr Sentence<> preferencesExamples { "usage.preferences-examples",
                                                  "Examples: slackwater-cli profile set prefers.minutes 12\n"
                                                  "          slackwater-cli profile set patterns.rumination 0.7\n"
                                                  "          slackwater-cli profile set prefers.voice george" };
inline constexpr Sentence<> profileShow { "usage.profile-show", "Print the preferences, a key and its value a line" };
inline constexpr Sentence<> profileAsJson { "usage.profile-as-json", "the profile as it is kept" };
inline constexpr Sentence<> profileSet { "usage.profile-set", "Change one preference" };
inline constexpr Sentence<> profileKey { "usage.profile-key", "its place, with dots: prefers.minutes" };
inline constexpr Sentence<> profileValue { "usage.profile-value", "a number, true, false, null, a word or a list" };
inline constexpr Sentence<> profileReset { "usage.profile-reset",
                                           "Begin with a fresh profile; the old one is set aside beside it" };
inline constexpr Sentence<> profileExport { "usage.profile-export", "Write the profile to a file" };
inline constexpr Sentence<> profileImport { "usage.profile-import", "Take a profile from a file" };
inline constexpr Sentence<> whereTo { "usage.where-to", "where to" };
inline constexpr Sentence<> whereFrom { "usage.where-from", "where from" };

} // namespace slackwater::words::usage
