// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Mix/Room.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace slackwater::engine
{

namespace
{
constexpr float roomSize = 0.25f, damping = 0.7f; // half a second to -60 dB in the middle, less above
constexpr double lowestHertz = 180.0, highestHertz = 5000.0;
} // namespace

struct Room::Walls
{
    explicit Walls (SampleRate rate) : low (share (lowestHertz, rate)), high (share (highestHertz, rate))
    {
        reverb.setSampleRate (rate.value);
        reverb.setParameters (
            { roomSize, damping, 1.0f / 3.0f, 0.0f, 1.0f, 0.0f }); // all wet, at JUCE's own scale of 1
        for (auto settled = toSamples (Seconds { 0.1 }, rate).value; settled > 0; settled -= quantum)
            reverb.processStereo (left.data(), right.data(), quantum);
        energy = measure (rate);
        reverb.reset();
        lowState = highState = 0.0f;
    }

    /** One pole's share per sample. */
    static float share (double hertz, SampleRate rate)
    {
        return static_cast<float> (
            1.0 - std::exp (-2.0 * std::numbers::pi * std::min (hertz, 0.45 * rate.value) / rate.value));
    }

    /** What the room answers to one quantum. */
    void answer (const Frames& l, const Frames& r) noexcept
    {
        for (std::size_t i = 0; i < l.size(); ++i)
        {
            const auto x = 0.5f * (l[i] + r[i]);
            lowState += low * (x - lowState);
            highState += high * (x - lowState - highState);
            left[i] = right[i] = highState;
        }
        reverb.processStereo (left.data(), right.data(), quantum);
    }

    /** The energy that comes back from a noise of energy 1 per frame, as a voice has it (falling 6 dB an octave above
     * 500 Hz). */
    double measure (SampleRate rate)
    {
        const auto tilt = share (500.0, rate);
        std::uint32_t noise = 1;
        float pink = 0.0f;
        double in = 0.0, out = 0.0;
        const auto settled = toSamples (Seconds { 0.5 }, rate).value;
        for (std::int64_t at = 0; at < 4 * settled; at += quantum)
        {
            Frames voice;
            for (auto& x : voice)
            {
                noise = noise * 1664525u + 1013904223u;
                pink += tilt * (static_cast<float> (static_cast<std::int32_t> (noise)) * 0x1.0p-31f - pink);
                x = pink;
            }
            answer (voice, voice);
            if (at < settled)
                continue;
            for (std::size_t i = 0; i < voice.size(); ++i)
            {
                in += 2.0 * static_cast<double> (voice[i] * voice[i]);
                out += static_cast<double> (left[i] * left[i] + right[i] * right[i]);
            }
        }
        return out / in;
    }

    juce::Reverb reverb;
    float low, high, lowState = 0.0f, highState = 0.0f;
    double energy = 1.0;
    Frames left {}, right {};
};

Room::Room() = default;
Room::~Room() = default;

void Room::prepare (SampleRate rate, double amount)
{
    walls.reset();
    leaving = {};
    const auto share = std::isfinite (amount) ? std::clamp (amount, 0.0, 1.0) * gainOf (mostWet) : 0.0;
    if (share <= 0.0)
        return;
    const juce::ScopedNoDenormals flush;
    walls = std::make_unique<Walls> (rate);
    const auto asLoud = 1.0 / std::sqrt (1.0 + share * share);
    dry = static_cast<float> (asLoud);
    wet = static_cast<float> (asLoud * share / std::sqrt (walls->energy));
    tailFrames = toSamples (tail, rate).value;
    sinceVoice = tailFrames;
}

void Room::process (Frames& left, Frames& right) noexcept SLACKWATER_NONBLOCKING
{
    const auto isVoice = std::any_of (left.begin(), left.end(), [] (float x) { return x != 0.0f; })
                         || std::any_of (right.begin(), right.end(), [] (float x) { return x != 0.0f; });
    sinceVoice = isVoice ? 0 : std::min (tailFrames, sinceVoice + quantum);
    if (sinceVoice == tailFrames)
        return; // the room is silent: what is left in it lies below -150 dB

    walls->answer (left, right);
    auto& l = walls->left;
    auto& r = walls->right;
    if (leaving.hasBegun())
        leaving.apply (l.data(), r.data(), 0);
    for (std::size_t i = 0; i < left.size(); ++i)
    {
        left[i] = dry * left[i] + wet * l[i];
        right[i] = dry * right[i] + wet * r[i];
    }
}

} // namespace slackwater::engine
