// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What is wrong with a pack as a folder or an archive, found while it is opened, unpacked or installed. What is wrong
    inside its JSON is in Json.h, what an author could do better in Authoring.h. */
namespace slackwater::words::packs
{

inline constexpr Complaint<> noSuchPack { "packs.no-such-pack", "there is no such pack",
                                          "name a pack's folder or a .slackpack file" };
inline constexpr Complaint<> noneShipped { "packs.none-shipped", "there is no pack here", "start with --pack FOLDER" };
inline constexpr Complaint<Text> noManifest { "packs.no-manifest", "{}",
                                              "a pack is a folder (or .slackpack) with a pack.json at its root" };
inline constexpr Complaint<Text> segmentFileMissing { "packs.segment-file-missing", "{} is missing",
                                                      "add it or remove the segment" };
inline constexpr Complaint<Text> sessionFileMissing { "packs.session-file-missing", "{} is missing",
                                                      "add it or remove it from \"sessions\"" };
inline constexpr Complaint<Text> linkLeadsOut { "packs.link-leads-out", "{} is a link that leads out of the pack",
                                                "put the file itself into the pack" };
inline constexpr Complaint<Text> sessionTwice { "packs.session-twice", "the session id \"{}\" is used twice",
                                                "give each session an id of its own" };

// Archives.
inline constexpr Complaint<> noArchive {
    "packs.no-archive", "this is not a pack, or it is damaged",
    "a pack is a folder with a pack.json, or that folder zipped as .slackpack; get it again"
};
inline constexpr Complaint<Text> noArchiveBecause {
    "packs.no-archive-because", "this is not a pack, or it is damaged: {}",
    "a pack is a folder with a pack.json, or that folder zipped as .slackpack; get it again"
};
inline constexpr Complaint<> noManifestInArchive { "packs.no-manifest-in-archive", "there is no pack.json in it",
                                                   "a pack has a pack.json at its root" };
inline constexpr Complaint<Text> damagedInArchive { "packs.damaged-in-archive", "\"{}\" in it is damaged",
                                                    "get the pack again" };
inline constexpr Complaint<Count> archiveOfTooMany { "packs.archive-of-too-many",
                                                     "the archive holds more than {} files",
                                                     "do not use it; ask whoever made it for a sound one" };
inline constexpr Complaint<Text> archiveWritesOutside { "packs.archive-writes-outside",
                                                        "the archive wants to write outside its folder (\"{}\")",
                                                        "do not use it; ask whoever made it for a sound one" };
inline constexpr Complaint<Text> archiveOfLinks {
    "packs.archive-of-links", "the archive holds something that is neither a file nor a folder (\"{}\")",
    "do not use it; ask whoever made it for a sound one"
};
inline constexpr Complaint<Text> archiveHoldsTwice { "packs.archive-holds-twice", "the archive holds \"{}\" twice",
                                                     "do not use it; ask whoever made it for a sound one" };
inline constexpr Complaint<> archiveGrows { "packs.archive-grows", "the archive unpacks to far more than it is",
                                            "do not use it; ask whoever made it for a sound one" };
inline constexpr Complaint<Text> cannotUnpack { "packs.cannot-unpack", "the pack cannot be unpacked: {}",
                                                "make room on the disk, and check its permissions" };
inline constexpr Complaint<Text, Text> cannotUnpackIn { "packs.cannot-unpack-in", "the pack cannot be unpacked: {}",
                                                        "check the permissions of {1}" };
inline constexpr Sentence<> diskTookItNot { "packs.disk-took-it-not", "the disk did not take it" };

// Installing.
inline constexpr Complaint<Text, Text> newerIsThere { "packs.newer-is-there",
                                                      "version {} of this pack is installed, and this is {}",
                                                      "keep the newer one, or add --replace" };
inline constexpr Complaint<Text, Text, Text> othersIsThere {
    "packs.others-is-there", "a pack of this id ({0}) by others is installed: by {1}, and this is by {2}",
    "make sure that you want this one in its place; then add --replace"
};
inline constexpr Complaint<Text> unreadableIsThere { "packs.unreadable-is-there",
                                                     "a pack of this id that cannot be read is installed in {}",
                                                     "update Slackwater, if that one is newer; or add --replace" };
inline constexpr Complaint<Text, Text> cannotInstall { "packs.cannot-install", "the pack cannot be put there: {}",
                                                       "check the permissions of {1}" };

} // namespace slackwater::words::packs
