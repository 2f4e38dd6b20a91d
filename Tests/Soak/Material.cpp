// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Soak/Material.h"

#include "Support/PlanSketches.h"

#include <sndfile.h>

#include <cmath>
#include <cstdlib>
#include <numbers>

namespace slackwater::soak
{

namespace
{

namespace fs = std::filesystem;
using std::numbers::pi;

/** Tones of these frequencies, each a third softer than the one before, in gentle syllables (or evenly). */
void save (const fs::path& file, const std::vector<double>& tones, double seconds, int rate, int channels,
           double syllablesPerSecond)
{
    const auto frames = static_cast<std::size_t> (seconds * rate);
    std::vector<float> samples (frames * static_cast<std::size_t> (channels));
    for (std::size_t i = 0; i < frames; ++i)
    {
        const auto t = static_cast<double> (i) / rate;
        const auto syllable =
            syllablesPerSecond > 0.0 ? 0.55 - 0.45 * std::cos (2.0 * pi * syllablesPerSecond * t) : 1.0;
        const auto toEdge = std::min (t, seconds - t);
        const auto edge = syllablesPerSecond > 0.0 && toEdge < 0.1 ? 0.5 - 0.5 * std::cos (pi * toEdge / 0.1) : 1.0;
        double level = 0.2, sum = 0.0;
        for (const auto tone : tones)
        {
            sum += level * std::sin (2.0 * pi * tone * t);
            level *= 0.67;
        }
        for (int channel = 0; channel < channels; ++channel)
            samples[i * static_cast<std::size_t> (channels) + static_cast<std::size_t> (channel)] =
                static_cast<float> (sum * syllable * edge);
    }
    SF_INFO format {};
    format.samplerate = rate;
    format.channels = channels;
    format.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
    auto* sound = sf_open (file.c_str(), SFM_WRITE, &format);
    sf_writef_float (sound, samples.data(), static_cast<sf_count_t> (frames));
    sf_close (sound);
}

PlannedBed loop (const std::string& file)
{
    PlannedBed bed;
    bed.file = file;
    bed.bed.role = "bed";
    bed.bed.level = Decibels { -12.0 };
    bed.bed.loop = BedLoop { Seconds { 0.0 }, Seconds { 0.0 }, Seconds { 2.0 } };
    return bed;
}

PlannedBed sea()
{
    PlannedBed bed;
    bed.bed.processor = "tide";
    bed.bed.level = Decibels { -12.0 };
    return bed;
}

PlannedStep anyRest (Chance& chance)
{
    if (chance.happens (0.5))
    {
        const auto ideal = chance.between (1.5, 3.0);
        return test::breaths (ideal * chance.between (0.4, 0.9), ideal, ideal * chance.between (1.2, 3.0));
    }
    const auto ideal = chance.between (6.0, 25.0);
    return test::seconds (ideal * chance.between (0.2, 0.8), ideal, ideal * chance.between (1.3, 4.0));
}

} // namespace

Material::Material()
{
    auto name = (fs::temp_directory_path() / "slackwater-soak-XXXXXX").string();
    path = ::mkdtemp (name.data());
    const std::vector<int> rates { 44100, 48000, 22050, 44100, 96000, 16000 };
    for (int i = 0; i < 6; ++i)
    {
        lines.push_back ({ "line" + std::to_string (i) + ".flac", 1.7 + 0.9 * i });
        save (path / lines.back().file, { 110.0 + 13.0 * i, 220.0 + 26.0 * i, 330.0 + 39.0 * i }, lines.back().seconds,
              rates[static_cast<std::size_t> (i)], 1 + i % 2, 3.0 + 0.2 * i);
    }
    save (path / "bell.flac", { 196.0, 392.0 }, 5.0, 44100, 1, 0.2);
    save (path / "bed-a.flac", { 97.0, 146.8 }, 21.0, 44100, 2, 0.0);
    save (path / "bed-b.flac", { 131.0, 196.0 }, 17.0, 48000, 2, 0.0);
}

Material::~Material()
{
    std::error_code ignored;
    fs::remove_all (path, ignored);
}

PlannedStep Material::say (Chance& chance) const
{
    const auto& line = chance.oneOf (lines);
    auto step = test::say (line.seconds,
                           chance.happens (0.7)   ? Cue::exhale
                           : chance.happens (0.5) ? Cue::inhale
                                                  : Cue::any,
                           chance.happens (0.15));
    std::get<PlannedSay> (step.what).file = line.file;
    return step;
}

std::optional<PlannedBed> Material::anyBed (Chance& chance, bool bySea) const
{
    if (chance.happens (0.15))
        return std::nullopt;
    if (bySea && chance.happens (0.5))
        return sea();
    return loop (chance.happens (0.5) ? "bed-a.flac" : "bed-b.flac");
}

Plan Material::anySession (Chance& chance, bool bySea) const
{
    const auto bell = [&]
    {
        return bySea ? test::ring (12.0, 6.0)
                     : PlannedStep { PlannedRing { "bell", "bell.flac", "", Seconds { 5.0 }, Seconds { 3.0 }, false } };
    };
    const auto section = [] (const std::string& id) { return PlannedStep { PlannedSection { id, "Section " + id } }; };
    std::vector<PlannedStep> steps { section ("arrive"), bell(), say (chance), anyRest (chance) };
    for (int i = chance.among (4); i >= 0; --i)
    {
        steps.push_back (say (chance));
        steps.push_back (anyRest (chance));
    }
    steps.push_back (section ("lead"));
    if (chance.happens (0.7))
        steps.push_back (test::pace (chance.between (4.5, 9.0), chance.between (60.0, 400.0)));
    for (int i = 0; i < 2; ++i)
    {
        // The elastic heart of it: as many rounds as the length wants, with rests that give way by themselves, too.
        const std::vector<PlannedStep> round { say (chance), anyRest (chance), say (chance),
                                               test::seconds (4.0, 15.0, 60.0) };
        steps.push_back (test::repeat (0, 1 + chance.among (5), 30, round));
    }
    steps.push_back (section ("return"));
    steps.push_back (test::letGo());
    steps.push_back (say (chance));
    steps.push_back (test::seconds (2.0, 9.0, 25.0));
    steps.push_back (bell());
    auto plan = test::planOf (std::move (steps), chance.between (5.0, 25.0));
    plan.title = "Soak";
    plan.seed = chance.seed();
    plan.bed = chance.happens (0.9) ? bySea ? sea() : loop ("bed-a.flac") : std::optional<PlannedBed> {};
    plan.resting = Bpm { chance.between (10.0, 20.0) };
    plan.slowest = Bpm { chance.between (4.5, 6.0) };
    plan.lead = chance.happens (0.9);
    plan.room = chance.happens (0.3) ? chance.between (0.1, 1.0) : 0.0;
    plan.slowerSpeech = chance.happens (0.3);
    auto easy = say (chance);
    plan.ease = { std::get<PlannedSay> (easy.what) };
    return plan;
}

} // namespace slackwater::soak
