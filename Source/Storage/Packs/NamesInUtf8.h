// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slackwater::storage
{

/** While one lives, libarchive takes names on this thread for UTF-8, whatever the machine's language: it asks the C
    library, which in the plain "C" locale knows no letter beyond ASCII, and then gives no name at all. */
class NamesInUtf8
{
public:
    NamesInUtf8();
    ~NamesInUtf8();
    NamesInUtf8 (const NamesInUtf8&) = delete;
    NamesInUtf8& operator= (const NamesInUtf8&) = delete;

private:
    void *locale = nullptr, *before = nullptr;
};

} // namespace slackwater::storage
