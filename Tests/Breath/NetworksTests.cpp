// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/PhaseNetwork.h"
#include "Breath/Tracker/RateNetwork.h"
#include "Support/Catch.h"

#include <cmath>
#include <cstring>
#include <fstream>

using namespace slackwater::breath;

namespace
{
/** What PyTorch made of a stored recording's features: Tools/breath/slackwater_breath/export.py describes the file. */
struct Reference
{
    struct Frame
    {
        FeatureFrame features;
        PhaseOutput output;
    };
    std::vector<Frame> frames;
    std::array<float, rateBinCount> rate {};

    Reference()
    {
        std::ifstream stream (SLACKWATER_SOURCE_DIR "/Tests/Breath/Reference/networks.bin", std::ios::binary);
        std::uint32_t count = 0;
        stream.read (reinterpret_cast<char*> (&count), sizeof (count));
        frames.resize (stream && count < 10000 ? count : 0);
        stream.read (reinterpret_cast<char*> (frames.data()),
                     static_cast<std::streamsize> (frames.size() * sizeof (Frame)));
        stream.read (reinterpret_cast<char*> (rate.data()), sizeof (rate));
        if (! stream)
            frames.clear();
    }
};
static_assert (sizeof (Reference::Frame) == 164 * sizeof (float));
} // namespace

TEST_CASE ("The forward pass equals what the networks answered where they were trained", "[breath][networks]")
{
    const auto weights = Weights::load (SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights");
    REQUIRE (weights);
    auto phase = PhaseNetwork::make (*weights);
    const auto rate = RateNetwork::make (*weights);
    REQUIRE (phase);
    REQUIRE (rate);
    const Reference reference;
    REQUIRE (reference.frames.size() == 100);

    Normaliser normaliser;
    LagSimilarity similarity;
    for (const auto& frame : reference.frames)
    {
        const auto input = normaliser.push (frame.features);
        const auto& output = phase->push (input);
        similarity.push (std::span<const float, bandCount> { input.data(), bandCount }, output);
        for (std::size_t i = 0; i < 3; ++i)
            REQUIRE (output.phase[i] == Approx (frame.output.phase[i]).margin (1.0e-4));
        REQUIRE (output.presence == Approx (frame.output.presence).margin (1.0e-4));
        for (std::size_t i = 0; i < rateBinCount; ++i)
            REQUIRE (output.rate[i] == Approx (frame.output.rate[i]).margin (1.0e-4));
    }
    LagSimilarity::Channels channels;
    similarity.read (channels);
    const auto found = (*rate) (channels);
    for (std::size_t i = 0; i < rateBinCount; ++i)
        REQUIRE (found[i] == Approx (reference.rate[i]).margin (1.0e-4));
}

TEST_CASE ("Lag similarity is highest where the sound repeats", "[breath][networks]")
{
    LagSimilarity similarity;
    std::array<float, bandCount> levels {};
    for (int frame = 0; frame < 600; ++frame) // a minute, 12 breaths a minute
    {
        levels.fill (std::sin (2.0f * 3.14159265f * static_cast<float> (frame) / 50.0f));
        similarity.push (levels, {});
    }
    LagSimilarity::Channels channels;
    similarity.read (channels);
    Eigen::Index best = 0;
    channels.row (15).rightCols (rateBinCount - 40).maxCoeff (&best); // bands, longest memory, above 8.5 a minute

    CHECK (rateBins()[static_cast<std::size_t> (best) + 40] == Approx (12.0).margin (0.4));
}

TEST_CASE ("The rates that are told apart are an octave where the networks expect it", "[breath][networks]")
{
    const auto& bins = rateBins();
    CHECK (bins.front() == Approx (3.0));
    CHECK (bins.back() == Approx (42.0));
    CHECK (bins[octaveInBins] / bins[0] == Approx (2.0).epsilon (0.01));
    CHECK (bins[twelfthInBins] / bins[0] == Approx (3.0).epsilon (0.01));
}
