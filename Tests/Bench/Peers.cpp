// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/Peers.h"

#include <fstream>
#include <sstream>

namespace slackwater::bench
{

namespace
{

constexpr int beds = 3; // 480 s + 476 s + 476 s cover twenty minutes

struct Split
{
    std::vector<Placed> lines, bells;
};

Split split (const std::vector<Placed>& placed)
{
    Split both;
    for (const auto& sound : placed)
        (sound.isBell ? both.bells : both.lines).push_back (sound);
    return both;
}

} // namespace

std::string ffmpegScript (const std::filesystem::path& material, const std::vector<Placed>& placed,
                          const std::filesystem::path& folder, const std::string& out)
{
    const auto [lines, bells] = split (placed);
    std::ostringstream inputs, graph;
    for (std::size_t k = 0; k < lines.size(); ++k)
    {
        inputs << " -i " << (material / lines[k].file).string();
        const auto next = k + 1 < lines.size() ? lines[k + 1].start : totalFrames;
        const auto from = k == 0 ? 0 : lines[k].start;
        graph << "[" << k << "]" << (k == 0 ? "adelay=" + std::to_string (lines[k].start) + "S," : "")
              << "apad=whole_len=" << next - from << "[v" << k << "];\n";
    }
    for (std::size_t k = 0; k < lines.size(); ++k)
        graph << "[v" << k << "]";
    graph << "concat=n=" << lines.size() << ":v=0:a=1,pan=stereo|c0=c0|c1=c0,asplit[vo][key];\n";

    auto input = lines.size();
    std::string bellLabels;
    for (std::size_t k = 0; k < bells.size(); ++k, ++input)
    {
        inputs << " -i " << (material / bells[k].file).string();
        graph << "[" << input << "]adelay=" << bells[k].start << "S:all=1,volume=0.5[b" << k << "];\n";
        bellLabels.append ("[b").append (std::to_string (k)).append ("]");
    }
    auto bed = std::string { "[" }.append (std::to_string (input)).append ("]");
    for (int k = 0; k < beds; ++k, ++input)
    {
        inputs << " -i " << (material / "bed.flac").string();
        if (k > 0)
        {
            const auto joined = std::string { "[x" }.append (std::to_string (k)).append ("]");
            graph << bed << "[" << input << "]acrossfade=d=" << bedCrossfadeSeconds << ":c1=tri:c2=tri" << joined
                  << ";\n";
            bed = joined;
        }
    }
    graph << bed << "atrim=end_sample=" << totalFrames << ",volume=0.5[bedx];\n"
          << "[bedx][key]sidechaincompress=threshold=0.02:ratio=4:attack=50:release=800[bedd];\n"
          << "[bedd][vo]" << bellLabels << "amix=inputs=" << 2 + bells.size()
          << ":normalize=0:dropout_transition=0:duration=first[o]";

    const auto graphFile = folder / "ffmpeg-graph.txt";
    std::ofstream (graphFile) << graph.str();
    return "exec ffmpeg -nostdin -v error -y" + inputs.str() + " -filter_complex_script " + graphFile.string()
           + " -map '[o]' -sample_fmt s16 " + (folder / out).string();
}

std::string soxScript (const std::filesystem::path& material, const std::vector<Placed>& placed,
                       const std::filesystem::path& folder, const std::string& out)
{
    const auto [lines, bells] = split (placed);
    std::ostringstream script;
    script << "set -e\nsox";
    std::int64_t end = 0;
    for (const auto& line : lines)
    {
        script << " '|sox " << (material / line.file).string() << " -p pad " << line.start - end << "s 0s'";
        end = line.start + line.length;
    }
    const auto voice = (folder / "sox-voice.wav").string(), bed = (folder / "sox-bed.wav").string(),
               source = (material / "bed.flac").string();
    script << " -b 16 " << voice << " remix 1 1\n"
           << "sox " << source << " " << source << " " << source << " " << bed << " splice 480,2,0 960,2,0 trim 0 "
           << totalFrames << "s\n"
           << "sox -m -v 1 " << voice << " -v 0.5 " << bed;
    for (const auto& bell : bells)
        script << " -v 0.5 '|sox " << (material / bell.file).string() << " -p pad " << bell.start << "s 0s'";
    script << " -D -b 16 " << (folder / out).string() << "\n";
    return script.str();
}

} // namespace slackwater::bench
