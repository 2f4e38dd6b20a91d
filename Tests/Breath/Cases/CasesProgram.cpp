// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// slackwater-breath-cases: measures the tracker on a folder of recordings with known breath.

#include "Score.h"
#include "Words.h"

#include "Authoring/Pictures/BreathPicture.h"
#include "Practice/TrackFile.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include <cstdio>
#include <fstream>
#include <numeric>

int main (int count, char** arguments)
{
    using namespace slackwater::breath;

    CLI::App app { "Runs every recording of a folder through the breath tracker and prints how it did." };
    std::filesystem::path folder, csvFolder, pictureFolder,
        weights = SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights";
    std::size_t worst = 0;
    bool words = false;
    app.add_option ("folder", folder, "holds manifest.json and the recordings")
        ->required()
        ->check (CLI::ExistingDirectory);
    app.add_option ("--csv", csvFolder, "write each recording's rows here");
    app.add_option ("--weights", weights, "weights file (default: the committed one; none: the classical fallback)");
    app.add_option ("--worst", worst, "list this many of the worst recordings");
    app.add_option ("--pictures", pictureFolder, "draw every recording as SVG here");
    app.add_flag ("--words", words, "also begin words on expected out-breaths, and count those that met one");
    CLI11_PARSE (app, count, arguments);

    std::vector<cases::Score> scores;
    const BreathTracker::Options options { weights, false };
    for (const auto& given : cases::readCases (folder))
    {
        slackwater::practice::TrackRemarks told;
        const auto rows = slackwater::practice::trackFile (given.recording, given.reference, options, &told);
        if (! rows)
        {
            std::fprintf (stderr, "%s\n", rows.error().message().c_str());
            return 3;
        }
        if (scores.empty() && ! told.fallbackReason.empty())
            std::fprintf (stderr, "%s\n", told.fallbackReason.c_str());
        scores.push_back (cases::scoreOf (given, *rows));
        if (! csvFolder.empty())
        {
            std::filesystem::create_directories (csvFolder);
            std::ofstream (csvFolder / (given.name + ".csv")) << slackwater::practice::writeCsv (*rows);
        }
        if (! pictureFolder.empty())
        {
            std::filesystem::create_directories (pictureFolder);
            std::ofstream (pictureFolder / (given.name + ".svg"))
                << slackwater::authoring::drawBreath (given.recording, given.reference, *rows).value_or (std::string());
        }
        if (words && ! given.exhales.empty())
        {
            const auto said = cases::Words::of (given, options);
            std::printf ("words  %-12s %3d of %3d met an out-breath (%5.1f%%; chance %4.1f%%), of %3d out-breaths\n",
                         given.name.c_str(), said.met, said.begun, 100.0 * said.met / std::max (1, said.begun),
                         100.0 * said.chance, said.expected);
        }
    }
    std::printf ("%s", cases::tableOf (scores).c_str());

    const auto meanError = [] (const cases::Score& score)
    {
        return score.errors.empty() ? 0.0
                                    : std::accumulate (score.errors.begin(), score.errors.end(), 0.0)
                                          / static_cast<double> (score.errors.size());
    };
    std::stable_sort (scores.begin(), scores.end(),
                      [&] (const auto& a, const auto& b) { return meanError (a) > meanError (b); });
    for (std::size_t i = 0; i < std::min (worst, scores.size()); ++i)
        std::printf ("%6.2f bpm  answered %d/%d  F1 %.2f  %s  %s\n", meanError (scores[i]), scores[i].answered,
                     scores[i].asked, 2.0 * scores[i].hits / std::max (1, scores[i].trueOnsets + scores[i].foundOnsets),
                     scores[i].name.c_str(), scores[i].note.c_str());
    return 0;
}
