// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What can go wrong with any file or folder: reading, writing, being something else. The system's own word for it
    stands in brackets. */
namespace slackwater::words::files
{

// Reading.
inline constexpr Complaint<> missing { "files.missing", "there is no such file", "check the path" };
inline constexpr Complaint<> noFile { "files.no-file", "this is not a file", "name a file" };
inline constexpr Complaint<> textTooLarge { "files.text-too-large", "the file is larger than 64 MB",
                                            "name a text file" };
inline constexpr Complaint<> unreadable { "files.unreadable", "the file cannot be read", "check its permissions" };
inline constexpr Complaint<> unreadableOrMissing { "files.unreadable-or-missing", "the file cannot be read",
                                                   "check that it is there, and its permissions" };
inline constexpr Complaint<> goneOrUnreadable { "files.gone-or-unreadable", "the file cannot be read",
                                                "check that it is there" };
inline constexpr Complaint<> unreadableToItsEnd { "files.unreadable-to-its-end", "the file cannot be read to its end",
                                                  "check the disk" };
inline constexpr Complaint<Text> folderUnreadable { "files.folder-unreadable", "cannot be read: {}",
                                                    "check its permissions" };

// Writing.
inline constexpr Complaint<> folderWhereAFileBelongs { "files.folder-where-a-file-belongs", "this is a folder",
                                                       "name a file in it" };
inline constexpr Complaint<> isReadFrom { "files.is-read-from", "this is what is read from, and would be lost",
                                          "name another file to write" };
inline constexpr Complaint<> writtenTwice { "files.written-twice", "two outputs would be this one file",
                                            "give each a name of its own" };
inline constexpr Complaint<> isSomethingElse { "files.is-something-else",
                                               "there is a file of that name, which is not a profile",
                                               "name another file, or remove that one first" };
inline constexpr Complaint<> inUse { "files.in-use", "another program is writing it", "close that one first" };
inline constexpr Complaint<> folderInUse { "files.folder-in-use", "another program is changing files there",
                                           "wait for it to end, and try again" };
inline constexpr Complaint<> noHome {
    "files.no-home", "nobody knows your home folder (HOME is not set), so nothing of yours can be kept",
    "set HOME, or SLACKWATER_HOME to a folder"
};

// Why it could not be written (Model/WriteError.h): what helps differs.
inline constexpr Complaint<Text> diskFull { "files.disk-full", "there is no room left on that disk ({})",
                                            "free some space, or name another place" };
inline constexpr Complaint<Text> overQuota { "files.over-quota", "your share of that disk is used up ({})",
                                             "free some space of yours, or name another place" };
inline constexpr Complaint<Text> mayNotWrite { "files.may-not-write", "you may not write there ({})",
                                               "name a folder of your own, or change the permissions of that one" };
inline constexpr Complaint<Text> onlyToBeRead { "files.only-to-be-read", "what lies there can only be read ({})",
                                                "name a place on another disk" };
inline constexpr Complaint<Text> noSuchFolder { "files.no-such-folder", "the folder it belongs in is not there ({})",
                                                "make the folder first, or name another place" };
inline constexpr Complaint<Text> fileForAFolder { "files.file-for-a-folder",
                                                  "a part of its path is a file, not a folder ({})",
                                                  "name another place" };
inline constexpr Complaint<Text> nameTooLong { "files.name-too-long", "that name is too long for the disk ({})",
                                               "choose a shorter one" };
inline constexpr Complaint<Text> fileTooLarge { "files.file-too-large", "it grows larger than a file may be there ({})",
                                                "name a place on another disk, or ask for less" };
inline constexpr Complaint<Text> linksInARing { "files.links-in-a-ring", "its links lead round in a ring ({})",
                                                "remove the link, or name another place" };
inline constexpr Complaint<Text> diskFails { "files.disk-fails", "the disk reports a fault ({})",
                                             "name a place on another disk, and look after that one" };
inline constexpr Complaint<Text> diskGone { "files.disk-gone", "what it was to be written to is gone ({})",
                                            "connect it again, or name another place" };
inline constexpr Complaint<Text> cannotWrite { "files.cannot-write", "it cannot be written ({})",
                                               "name another place" };

} // namespace slackwater::words::files
