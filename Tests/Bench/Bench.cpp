// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// slackwater-bench [NAME…] [--json] [--runs N] [--gap-minutes M]: ours next to the peers, alternately in one run; the
// best of N counts, and ratios are what to compare between machines. Parts of it run as children of itself (--render,
// --minimal), so that the kernel can tell what each took.
#include "Bench/Measured.h"
#include "Bench/MinimalLoop.h"
#include "Bench/LiveRows.h"
#include "Bench/PackRows.h"
#include "Bench/Peers.h"
#include "Bench/Row.h"
#include "Bench/Timeline.h"
#include "Breath/Sources/BreathSource.h"
#include "Sound/AudioFileWriter.h"
#include "Engine/Render/OfflineRender.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>

namespace fs = std::filesystem;
using namespace slackwater;
using namespace slackwater::bench;

namespace
{

int complain (const Error& error)
{
    std::cerr << "slackwater-bench: " << error.message() << '\n';
    return 3;
}

/** The whole way, as the command line goes it: plan, conductor, renderer, writer. */
Result<void> renderOurs (const fs::path& material, const std::vector<Placed>& timeline, const fs::path& out)
{
    auto writer = sound::AudioFileWriter::create (out, SampleRate { rate });
    if (! writer)
        return fail (writer.error());
    breath::NoBreath nobody;
    engine::RenderOptions options;
    options.rate = SampleRate { rate };
    options.sink = writer->get();
    const auto report = engine::renderOffline (planOf (timeline), material, nobody, options);
    if (! report)
        return fail (report.error());
    return (*writer)->finish();
}

class Bench
{
public:
    Bench (std::string p, fs::path m, fs::path w, int r)
        : program (std::move (p)), material (std::move (m)), work (std::move (w)), runs (r)
    {
    }

    bool measure()
    {
        const auto timeline = timelineOf (material);
        if (! timeline)
            return complain (timeline.error()) == 0;
        const std::map<std::string, std::vector<std::string>> commands {
            { "ours wav", { program, "--render", material, work / "ours.wav" } },
            { "ours flac", { program, "--render", material, work / "ours.flac" } },
            { "loop wav", { program, "--minimal", material, work / "loop.wav" } },
            { "loop flac", { program, "--minimal", material, work / "loop.flac" } },
            { "ffmpeg", { "sh", "-c", ffmpegScript (material, *timeline, work, "ffmpeg.wav") } },
            { "ffmpeg flac", { "sh", "-c", ffmpegScript (material, *timeline, work, "ffmpeg.flac") } },
            { "sox", { "sh", "-c", soxScript (material, *timeline, work, "sox.wav") } },
            { "sox flac", { "sh", "-c", soxScript (material, *timeline, work, "sox.flac") } },
        };
        for (int run = 0; run < runs; ++run)
            for (const auto& [name, command] : commands)
                if (const auto cost = costOf (command))
                {
                    auto& best = costs.try_emplace (name, *cost).first->second;
                    best.cpuSeconds = std::min (best.cpuSeconds, cost->cpuSeconds);
                    best.peakMegabytes = std::max (best.peakMegabytes, cost->peakMegabytes);
                }
        return costs.contains ("ours wav") && costs.contains ("loop wav");
    }

    [[nodiscard]] std::vector<Row> rows() const
    {
        std::vector<Row> all;
        const auto cpu = [&] (const char* name, const char* ours, const char* peer, double target)
        {
            if (costs.contains (ours) && costs.contains (peer))
                all.push_back ({ name, "CPU s", costs.at (ours).cpuSeconds, costs.at (peer).cpuSeconds, target });
        };
        cpu ("render-wav-minimal-loop", "ours wav", "loop wav", 1.5);
        cpu ("render-flac-minimal-loop", "ours flac", "loop flac", 1.5);
        cpu ("render-wav-ffmpeg", "ours wav", "ffmpeg", 0.5);
        cpu ("render-flac-ffmpeg", "ours flac", "ffmpeg flac", 0.5);
        cpu ("render-wav-sox", "ours wav", "sox", 0.25);
        cpu ("render-flac-sox", "ours flac", "sox flac", 0.25);
        if (costs.contains ("ours wav") && costs.contains ("ffmpeg"))
            all.push_back ({ "render-peak-memory", "MB", costs.at ("ours wav").peakMegabytes,
                             costs.at ("ffmpeg").peakMegabytes, 40.0, true });
        return all;
    }

private:
    std::string program;
    fs::path material, work;
    int runs;
    std::map<std::string, Cost> costs;
};

void print (const std::vector<Row>& rows, bool json)
{
    if (! json)
        std::printf ("%-32s %10s %10s %8s %8s\n", "", "ours", "peer", "ratio", "target");
    bool first = true;
    for (const auto& row : rows)
    {
        if (json)
            std::printf (
                "%s{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.3f,\"peer\":%.3f,\"ratio\":%.3f,\"target\":%.3f,\"ok\":%s}",
                first ? "[" : ",\n ", row.name.c_str(), row.unit.c_str(), row.ours, row.peer, row.ratio(), row.target,
                row.ok() ? "true" : "false");
        else
            std::printf ("%-32s %8.2f %-5s %8.2f %-5s %8.4f %8.4f  %s\n", row.name.c_str(), row.ours, row.unit.c_str(),
                         row.peer, row.unit.c_str(), row.ratio(), row.target, row.ok() ? "ok" : "MISSED");
        first = false;
    }
    if (json)
        std::printf ("%s]\n", first ? "[" : "");
}

} // namespace

int main (int count, char** words)
{
    std::vector<std::string> arguments (words + 1, words + count), names;
    if (arguments.size() == 3 && (arguments[0] == "--render" || arguments[0] == "--minimal"))
    {
        const auto timeline = timelineOf (arguments[1]);
        if (! timeline)
            return complain (timeline.error());
        const auto done = arguments[0] == "--render" ? renderOurs (arguments[1], *timeline, arguments[2])
                                                     : minimalLoop (arguments[1], *timeline, arguments[2]);
        return done ? 0 : complain (done.error());
    }

    bool json = false;
    int runs = 3;
    double gapMinutes = 30.0;
    for (std::size_t i = 0; i < arguments.size(); ++i)
    {
        if (arguments[i] == "--json")
            json = true;
        else if (arguments[i] == "--runs" && i + 1 < arguments.size())
            runs = std::max (1, std::atoi (arguments[++i].c_str()));
        else if (arguments[i] == "--gap-minutes" && i + 1 < arguments.size())
            gapMinutes = std::max (0.2, std::atof (arguments[++i].c_str()));
        else if (arguments[i].starts_with ("-"))
        {
            std::cout
                << "slackwater-bench [NAME…] [--json] [--runs N] [--gap-minutes M]\nOurs next to others at the same work; best of N (3). NAME: the beginning of rows' names: render, plan, replay, live, first-sound, gaps (for M minutes, 30).\n";
            return arguments[i] == "--help" ? 0 : 2;
        }
        else
            names.push_back (arguments[i]);
    }

    const fs::path work { SLACKWATER_BENCH_FOLDER };
    const auto material = work / "material";
    fs::create_directories (work);
    if (! fs::exists (material / "bell.flac"))
    {
        std::cerr << "making the material (a minute)…\n";
        const auto making = "\"" SLACKWATER_SOURCE_DIR "/Tests/Bench/make_material.sh\" \"" + material.string() + "\"";
        if (std::system (making.c_str()) != 0)
            return complain ({ ErrorKind::input, {}, {}, "the material could not be made", "install flite and sox" });
    }
    const auto program = fs::canonical ("/proc/self/exe");
    const auto cli = (program.parent_path() / "slackwater-cli").string();
    const auto isWanted = [&] (const char* prefix)
    {
        return names.empty()
               || std::any_of (names.begin(), names.end(), [&] (const auto& name)
        { return name.starts_with (prefix) || std::string (prefix).starts_with (name); });
    };
    std::vector<Row> rows;
    const auto add = [&] (std::vector<Row> more) { rows.insert (rows.end(), more.begin(), more.end()); };
    if (isWanted ("render-wav") || isWanted ("render-flac") || isWanted ("render-peak"))
    {
        Bench bench (program, material, work, runs);
        if (! bench.measure())
            return complain ({ ErrorKind::output, work.string(), {}, "a render failed", "look above for the reason" });
        add (bench.rows());
    }
    if (isWanted ("render-memory") || isWanted ("render-growth") || isWanted ("plan") || isWanted ("open-and-plan"))
        add (packRows (cli, material, work, runs));
    if (isWanted ("replay"))
        add (replayRows (cli, work, runs));
    if (isWanted ("live") || isWanted ("first-sound") || isWanted ("gaps"))
        add (liveRows (cli, material, work,
                       { runs, gapMinutes, isWanted ("live"), isWanted ("first-sound"), isWanted ("gaps") }));
    if (! names.empty())
        std::erase_if (rows, [&] (const auto& row)
        {
            return std::none_of (names.begin(), names.end(),
                                 [&] (const auto& name) { return row.name.starts_with (name); });
        });
    print (rows, json);
    return std::all_of (rows.begin(), rows.end(), [] (const auto& row) { return row.ok(); }) ? 0 : 1;
}
