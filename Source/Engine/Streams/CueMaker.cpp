// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Streams/CueMaker.h"

#include "Engine/Mix/Instruments.h"
#include "Engine/Streams/Levelling.h"
#include "Engine/Streams/LoopStream.h"
#include "Engine/Streams/SegmentStream.h"
#include "Words/Sounds.h"

namespace slackwater::engine
{

namespace
{

/** Each strike and each bed has a seed of its own, made from the plan's. */
std::uint64_t seedFor (std::uint64_t seed, std::int64_t at) noexcept
{
    return seed * 0x9e3779b97f4a7c15ull + static_cast<std::uint64_t> (at) + 1;
}

} // namespace

CueMaker::CueMaker (const RendererSettings& s, std::uint64_t planSeed, MeasuredFiles& b, OnFault onFault)
    : settings (s), seed (planSeed), measuredFiles (b), fault (std::move (onFault))
{
}

std::optional<CueMaker::Made> CueMaker::make (const Event& event) const
{
    std::optional<Made> made;
    const auto plain = [&] (Cue::Kind kind) { made.emplace().cue.kind = kind; };

    if (const auto* words = std::get_if<SayEvent> (&event.what))
        made = say (*words);
    else if (const auto* strike = std::get_if<RingEvent> (&event.what))
        made = ring (*strike, event.at.value);
    else if (const auto* ambience = std::get_if<BedEvent> (&event.what))
        made = bed (*ambience, event.at.value);
    else if (const auto* pace = std::get_if<PaceEvent> (&event.what))
    {
        plain (Cue::Kind::pace);
        made->cue.rate = pace->rate;
        made->cue.pattern = pace->pattern;
    }
    else if (const auto* cut = std::get_if<CutEvent> (&event.what))
    {
        plain (Cue::Kind::cut);
        made->cue.fadeFrames = toSamples (cut->fade, settings.rate).value;
    }
    else if (std::holds_alternative<EndEvent> (event.what))
        plain (Cue::Kind::end);

    if (made)
        made->cue.at = event.at.value;
    return made;
}

CueMaker::Maker CueMaker::recording (Cue::Kind kind, const std::string& file, Lufs target, double speed) const
{
    auto stream = std::make_unique<SegmentStream> (pathOf (file), target, settings.rate, settings.readAhead,
                                                   measuredFiles, fault, speed);
    Made made;
    made.cue.kind = kind;
    made.cue.stream = stream.get();
    made.sound = std::move (stream);
    return made;
}

CueMaker::Maker CueMaker::say (const SayEvent& event) const
{
    return recording (Cue::Kind::voice, event.say.file, spokenLoudness, event.speed);
}

CueMaker::Maker CueMaker::ring (const RingEvent& event, std::int64_t at) const
{
    const Lufs target { spokenLoudness.value + bellsUnderVoice.value };
    if (! event.ring.file.empty())
        return recording (Cue::Kind::recordedBell, event.ring.file, target, 1.0);

    auto bell = makeBell (event.ring.processor, settings.rate, seedFor (seed, at));
    if (! bell)
    {
        fault (errorOf (ErrorKind::input, {}, {}, words::sounds::noBell, event.ring.processor));
        return std::nullopt;
    }
    Made made;
    made.cue.kind = Cue::Kind::bell;
    made.cue.gain = static_cast<float> (gainOf (Decibels { target.value - bell->loudness().value }));
    made.cue.bell = bell.get();
    made.sound = std::move (bell);
    return made;
}

CueMaker::Maker CueMaker::bed (const BedEvent& event, std::int64_t at) const
{
    Made made;
    made.cue.kind = Cue::Kind::bed;
    made.cue.fadeFrames = toSamples (event.fade, settings.rate).value;
    if (! event.bed)
        return made;

    const auto& wanted = event.bed->bed;
    const Lufs target { spokenLoudness.value + wanted.level.value };
    if (! event.bed->file.empty())
    {
        auto stream = std::make_unique<LoopStream> (pathOf (event.bed->file), wanted.loop, target, settings.rate,
                                                    settings.readAhead, measuredFiles, fault);
        made.cue.stream = stream.get();
        made.sound = std::move (stream);
    }
    else if (auto instrument = makeBed (wanted, settings.rate, seedFor (seed, at)))
    {
        made.cue.gain = static_cast<float> (gainOf (Decibels { target.value - instrument->loudness().value }));
        made.cue.bed = instrument.get();
        made.sound = std::move (instrument);
    }
    else
        fault (errorOf (ErrorKind::input, {}, {}, words::sounds::noBed, wanted.processor));
    return made;
}

} // namespace slackwater::engine
