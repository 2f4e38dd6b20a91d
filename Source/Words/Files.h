// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What can go wrong with any file or folder: reading, writing, being something else. The system's own word for it ends
    the problem. */
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
inline constexpr Complaint<Text> cannotWriteHere { "files.cannot-write-here", "cannot be written: {}",
                                                   "make room, or name a file" };
inline constexpr Complaint<Text> cannotWriteInFolder { "files.cannot-write-in-folder", "cannot be written: {}",
                                                       "check that the folder may be written to" };
inline constexpr Complaint<Text> cannotWriteAll { "files.cannot-write-all", "cannot be written: {}",
                                                  "make room on the disk" };
inline constexpr Complaint<Text> cannotReplace { "files.cannot-replace", "cannot be written: {}",
                                                 "check that nothing else has that name" };
inline constexpr Complaint<Text> cannotGrow { "files.cannot-grow", "cannot be written: {}",
                                              "check the folder, its permissions and the room on the disk" };
inline constexpr Complaint<Text> cannotCopy { "files.cannot-copy", "cannot be copied: {}",
                                              "make room on the disk, and check its permissions" };
inline constexpr Complaint<Text> cannotMakeFolder { "files.cannot-make-folder", "the folder cannot be made: {}",
                                                    "choose a folder that you may write to" };
inline constexpr Complaint<Text, Text> cannotMakeFolderIn { "files.cannot-make-folder-in",
                                                            "the folder cannot be made: {}",
                                                            "check the permissions of {1}" };

} // namespace slackwater::words::files
