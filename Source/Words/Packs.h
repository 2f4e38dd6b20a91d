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
inline constexpr Complaint<Text> noPackNamedSo { "packs.no-pack-named-so", "there is no such pack",
                                                 "{}, or a pack's folder, or its .slackpack file" };
inline constexpr Complaint<> neitherFileNorFolder { "packs.neither-file-nor-folder",
                                                    "this is neither a file nor a folder (a pipe or a device, perhaps)",
                                                    "name a pack's folder or a .slackpack file" };
inline constexpr Complaint<> noneShipped { "packs.none-shipped", "there is no pack here", "start with --pack FOLDER" };
inline constexpr Complaint<Text> noManifest { "packs.no-manifest", "{}",
                                              "a pack is a folder (or .slackpack) with a pack.json at its root" };
inline constexpr Complaint<Text> segmentFileMissing { "packs.segment-file-missing", "{} is missing",
                                                      "add it or remove the segment" };
inline constexpr Complaint<Text> sessionFileMissing { "packs.session-file-missing", "{} is missing",
                                                      "add it or remove it from \"sessions\"" };
inline constexpr Complaint<Text> missingButForItsLetters {
    "packs.missing-but-for-its-letters",
    "{} is missing, but there is a file whose name looks the same: its accents are characters of their own",
    "rename that file, typing its name anew"
};
inline constexpr Complaint<Text, Text> missingButForItsCase {
    "packs.missing-but-for-its-case", "{} is missing, but there is {}, which differs in upper and lower case",
    "rename one of the two"
};
inline constexpr Complaint<Text, Text> missingButForItsEnding { "packs.missing-but-for-its-ending",
                                                                "{} is missing, but there is {}",
                                                                "name that one, or add the one that is named" };
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
    "packs.no-archive-because", "this is not a pack, or it is damaged ({})",
    "a pack is a folder with a pack.json, or that folder zipped as .slackpack; get it again"
};
inline constexpr Complaint<> noManifestInArchive { "packs.no-manifest-in-archive", "there is no pack.json in it",
                                                   "a pack has a pack.json at its root" };
inline constexpr Complaint<Text, Text> severalManifestsInArchive { "packs.several-manifests-in-archive",
                                                                   "it holds several packs: {} and {}",
                                                                   "make an archive of each" };
inline constexpr Complaint<Text> manifestOtherwiseNamed {
    "packs.manifest-otherwise-named", "there is no pack.json in it, but there is {}",
    "name that file pack.json, in small letters, and zip it anew"
};
inline constexpr Complaint<Text> manifestDeepInside { "packs.manifest-deep-inside",
                                                      "its pack.json lies in {}, below folders that hold nothing else",
                                                      "zip the folder in which pack.json lies" };
inline constexpr Complaint<> archiveLocked { "packs.archive-locked", "it is locked with a password",
                                             "unpack it with the password and use the folder, or ask for it without" };
inline constexpr Complaint<> archiveOfNameless { "packs.archive-of-nameless",
                                                 "a file in the archive has a name that cannot be read",
                                                 "zip the pack anew, with names in UTF-8" };
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

} // namespace slackwater::words::packs
