// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// slackwater-words-on-breath FOLDER: whole sessions against the five-minute recordings of a folder with a
// manifest.json.
#include "Breath/Cases/Score.h"
#include "WordsOnBreath.h"

#include <cstdio>

int main (int count, char** arguments)
{
    using namespace slackwater;
    if (count != 2)
    {
        std::fprintf (
            stderr,
            "slackwater-words-on-breath FOLDER: the folder holds manifest.json and recordings of five minutes with known out-breaths\n");
        return 2;
    }
    int met = 0, said = 0;
    for (const auto& given : breath::cases::readCases (arguments[1]))
    {
        if (given.exhales.empty() || given.seconds < 290.0)
            continue;
        for (const char* session : { "anchor", "coherent" })
        {
            const auto words = test::wordsOnBreath (session, 5.0, given.recording, given.exhales);
            if (! words)
            {
                std::fprintf (stderr, "%s\n", words.error().message().c_str());
                return 3;
            }
            std::printf ("%-10s %-9s %3d of %3zu met an out-breath; by chance %4.1f%%; seconds after its beginning:",
                         given.name.c_str(), session, words->met, words->offsets.size(), 100.0 * words->chance);
            for (const auto offset : words->offsets)
                std::printf (" %.2f", offset);
            std::printf ("\n");
            met += words->met;
            said += static_cast<int> (words->offsets.size());
        }
    }
    std::printf ("in all %d of %d (%.1f%%)\n", met, said, 100.0 * met / std::max (said, 1));
    return 0;
}
