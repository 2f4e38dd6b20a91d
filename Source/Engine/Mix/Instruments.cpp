// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Mix/Instruments.h"

#include "Bowl/Bowl.h"
#include "Model/ProcessorNames.h"
#include "Tide/Tide.h"

namespace slackwater::engine
{

namespace
{

static_assert (bellLength ("bowl") == Seconds { bowl::lengthSeconds },
               "the model tells planning how long the bowl sounds");

class TideBed final : public BedInstrument
{
public:
    TideBed (const Bed& bed, SampleRate rate, std::uint64_t seed)
    {
        tide::Settings settings;
        const auto set = [&] (const char* name, double& value)
        {
            if (const auto found = bed.settings.find (name); found != bed.settings.end())
                value = found->second;
        };
        set ("brightness", settings.brightness);
        set ("motion", settings.motion);
        sea.prepare (rate.value, seed, settings);
    }

    void process (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING override
    {
        sea.process (left, right, frames);
    }

    void breathe (std::optional<Bpm> rate, const BreathPattern& pattern,
                  int framesAhead) noexcept SLACKWATER_NONBLOCKING override
    {
        if (rate && rate->value > 0.0)
            sea.breathe ({ periodOf (*rate).count(), pattern.inhale, pattern.holdIn, pattern.exhale, pattern.holdOut },
                         framesAhead);
        else
            sea.breatheFreely();
    }

    [[nodiscard]] Lufs loudness() const noexcept override { return Lufs { tide::ownLoudness }; }

private:
    tide::Tide sea;
};

class BowlBell final : public BellInstrument
{
public:
    BowlBell (SampleRate rate, std::uint64_t seed) { strike.prepare (rate.value, seed); }
    void process (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING override
    {
        strike.process (left, right, frames);
    }
    [[nodiscard]] bool isOver() const noexcept SLACKWATER_NONBLOCKING override { return strike.isOver(); }
    [[nodiscard]] Lufs loudness() const noexcept override { return Lufs { bowl::ownLoudness }; }

private:
    bowl::Bowl strike;
};

} // namespace

std::unique_ptr<BedInstrument> makeBed (const Bed& bed, SampleRate rate, std::uint64_t seed)
{
    if (bed.processor == "tide")
        return std::make_unique<TideBed> (bed, rate, seed);
    return nullptr;
}

std::unique_ptr<BellInstrument> makeBell (std::string_view name, SampleRate rate, std::uint64_t seed)
{
    if (name == "bowl")
        return std::make_unique<BowlBell> (rate, seed);
    return nullptr;
}

} // namespace slackwater::engine
