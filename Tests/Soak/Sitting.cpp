// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Soak/Sitting.h"

#include "Breath/BreathSound.h"
#include "Breath/Sources/SimulatedBreather.h"
#include "Pacing/Conductor.h"
#include "Storage/Files/AssetPaths.h"

#include <algorithm>
#include <cstdio>

namespace slackwater::soak
{

namespace
{

constexpr Seconds liveReadAhead { 4.0 }; // as LivePlayer has it
constexpr Seconds liveRing { 4.0 };

// Above 4 kHz. Over tones: -66 dB, four times what was heard in twenty hours. The sea and the bowls have sound of their
// own there: twice what was heard in twenty hours.
constexpr double sharpestOverTones = 0.0005, sharpestOverSea = 0.05;

std::unique_ptr<engine::Renderer> rendererFor (const Plan& plan, const Material& material, SampleRate rate,
                                               std::size_t pastTicks)
{
    engine::RendererSettings settings;
    settings.rate = rate;
    settings.packFolder = material.folder();
    settings.readAhead = liveReadAhead;
    settings.room = plan.room;
    settings.begin = toSamples (Seconds { static_cast<double> (pastTicks) / pacing::ticksPerSecond }, rate);
    return std::move (*engine::Renderer::create (plan, settings));
}

} // namespace

Sitting::Sitting (const Material& m, const Plan& p, Options o, Tally& t, const std::vector<Tick>& past)
    : material (m), plan (p), options (o), tally (t), chance (o.seed), ear (o.rate), witness (p, o.rate),
      renderer (rendererFor (p, m, o.rate, past.size())),
      ring (static_cast<std::size_t> (liveRing.count() * o.rate.value)), callback (*renderer, ring, wake, o.rate)
{
    source = somebody();
    engine::Analysis::Callbacks callbacks;
    callbacks.onEvent = [this] (const Event& event) { witness.event (event); };
    callbacks.onTick = [this] (Samples at, const BreathState& breath, std::span<const Command> commands)
    { witness.tick ({ at, breath, { commands.begin(), commands.end() } }); };
    callbacks.afterTick = [this] (Seconds end, const BreathState&) { witness.afterTick (end); };
    analysis =
        std::make_unique<engine::Analysis> (plan, options.rate, *renderer, ring, microphone ? *microphone : *source,
                                            microphone.get(), std::move (callbacks));

    nextAct = in (chance.between (0.0, 40.0));
    nextDisturbance = in (chance.between (0.0, 60.0));
    if (chance.happens (0.1))
        leaveAt = in (chance.between (5.0, plan.length.count()));
    if (past.empty() && chance.happens (0.15))
        crashAt = in (chance.between (0.3, plan.length.count()));
    if (! past.empty())
    {
        relive (past);
        analysis->goOnAfter (past);
        soundingAgainAt = in (6.0);
        note ("goes on after a crash");
    }
    analysis->begin();
    while (renderer->readAhead())
    {
    }
}

/** The witness sees again what was before the crash. */
void Sitting::relive (const std::vector<Tick>& past)
{
    pacing::Conductor conductor { plan, options.rate };
    for (const auto& tick : past)
    {
        witness.tick (tick);
        for (const auto& event : conductor.tick (tick.breath, tick.commands))
            witness.event (event);
        witness.afterTick (conductor.expectedEnd());
    }
}

std::unique_ptr<breath::BreathSource> Sitting::somebody()
{
    const auto kind = chance.between (0.0, 1.0);
    if (kind < 0.1)
    {
        note ("breath: nobody");
        return std::make_unique<breath::NoBreath>();
    }
    if (kind < 0.2)
    {
        note ("breath: a microphone");
        microphone = std::make_unique<engine::MicrophoneBreath> (
            options.rate, breath::BreathTracker::Options { storage::breathWeights(), false });
        room =
            breath::tests::breathing (chance.between (6.0, 18.0), 60.0, options.rate.value, chance.between (0.01, 0.1),
                                      static_cast<std::uint32_t> (chance.among (1000) + 1));
        return std::make_unique<breath::NoBreath>();
    }
    note ("breath: simulated");
    breath::SimulatedBreather::Options somebody;
    somebody.rate = Bpm { chance.between (5.0, 24.0) };
    somebody.follows = chance.between (0.0, 1.0);
    somebody.irregular = chance.between (0.0, 1.0);
    somebody.seed = chance.seed();
    if (chance.happens (0.2))
    {
        somebody.stopsAt = Seconds { chance.between (10.0, 400.0) };
        somebody.stopsFor = Seconds { chance.between (5.0, 40.0) };
    }
    if (chance.happens (0.3))
        somebody.talks = chance.between (0.0, 0.5);
    return std::make_unique<breath::SimulatedBreather> (somebody);
}

void Sitting::note (const char* what)
{
    ++tally[what];
    if (options.tells)
        std::printf ("%10.3f s, session %10.3f s: %s\n", played().count(),
                     toSeconds (renderer->position(), options.rate).count(), what);
}

void Sitting::wrong (const std::string& what)
{
    char when[96];
    std::snprintf (when, sizeof when, "at %.3f s of the device, %.3f s of the session: ", played().count(),
                   toSeconds (renderer->position(), options.rate).count());
    found.push_back (when + what);
}

Ear::Expected Sitting::expected (int blockFrames) const
{
    const auto margin = toSamples (Seconds { 0.5 }, options.rate).value;
    const auto at = renderer->position().value - renderer->latency().value;
    const auto sounds = witness.bedSoundsAt ({ at - margin }) && witness.bedSoundsAt ({ at })
                        && witness.bedSoundsAt ({ at + blockFrames }) && witness.bedSoundsAt ({ at + margin });
    return { sounds && ! isPaused && ! isLeaving && frames >= soundingAgainAt,
             options.bySea ? sharpestOverSea : sharpestOverTones };
}

void Sitting::playBlock()
{
    const auto count = static_cast<std::size_t> (period);
    left.resize (count);
    right.resize (count);
    heard.resize (count);
    for (std::size_t i = 0; i < count && ! room.empty(); ++i)
        heard[i] = room[(static_cast<std::size_t> (frames) + i) % room.size()];
    const auto wanted = expected (period);
    callback.render (microphone ? heard.data() : nullptr, left.data(), right.data(), period);
    if (const auto fault = ear.hear (left, right, wanted))
        wrong (*fault);
    frames += period;
    if (frames >= analysisBackAt)
        analysis->catchUp();
    while (frames >= diskBackAt && renderer->readAhead())
    {
    }
    for (const auto& fault : renderer->takeFaults())
        wrong ("a file: " + fault.message());
    for (const auto& fault : witness.faults())
        wrong (fault);
}

void Sitting::act()
{
    const auto ask = [&] (const char* what, Command command)
    {
        note (what);
        if (! analysis->send (command))
            wrong ("a command was not taken");
    };
    // People press one key now and then, and sometimes many.
    nextAct = in (chance.happens (0.2) ? chance.between (0.0, 0.5) : chance.between (1.0, 120.0));
    const auto wish = chance.among (10);
    if (! options.movesAbout && wish >= 2 && wish <= 4)
        return;
    switch (wish)
    {
        case 0:
        case 1:
            isPaused = ! isPaused;
            if (! isPaused)
                soundingAgainAt = std::max (soundingAgainAt, in (0.2));
            else
                nextAct = in (chance.between (0.0, 20.0));
            note (isPaused ? "person: pauses" : "person: goes on");
            renderer->setPaused (isPaused);
            break;
        case 2: ask ("person: skips", SkipCommand {}); break;
        case 3: ask ("person: 30 s on", MoveCommand { Seconds { 30.0 } }); break;
        case 4: ask ("person: 30 s back", MoveCommand { Seconds { -30.0 } }); break;
        case 5:
            ask ("person: another length", SetLengthCommand { toSeconds (renderer->position(), options.rate)
                                                              + Seconds { chance.between (30.0, 900.0) } });
            break;
        case 6: ask ("person: another bed", SetBedCommand { material.anyBed (chance, options.bySea) }); break;
        case 7:
            note ("person: voice level");
            renderer->setVoiceLevel (Decibels { chance.between (-30.0, 3.0) });
            break;
        case 8:
            note ("person: bed level");
            renderer->setBedLevel (Decibels { chance.between (-30.0, 3.0) });
            break;
        default:
            if (chance.happens (0.3))
                ask ("person: too much", TooMuchCommand {});
            break;
    }
}

void Sitting::disturb()
{
    nextDisturbance = in (chance.between (2.0, 90.0));
    switch (chance.among (6))
    {
        case 0:
        case 1:
        {
            note ("device: other blocks");
            static const std::vector<int> periods { 16, 32, 64, 128, 256, 441, 480, 512, 1000, 1024, 2048, 4096 };
            period = chance.oneOf (periods);
            break;
        }
        case 2:
            note ("device: gone and back");
            callback.comeBack();
            ear.forget();
            soundingAgainAt = std::max (soundingAgainAt, in (0.2));
            break;
        case 3:
            note ("disk: stalls within the read-ahead");
            diskBackAt = in (chance.between (0.05, 3.0));
            nextDisturbance = std::max (nextDisturbance, diskBackAt + in (5.0) - frames);
            break;
        case 4:
            if (! chance.happens (0.3))
                break;
            note ("disk: stalls beyond the read-ahead");
            diskBackAt = in (chance.between (5.0, 12.0));
            soundingAgainAt = std::max (soundingAgainAt, diskBackAt + in (3.0) - frames);
            nextDisturbance = std::max (nextDisturbance, diskBackAt + in (5.0) - frames);
            break;
        default:
            note ("analysis: held up");
            analysisBackAt = in (chance.between (0.02, chance.happens (0.1) ? 2.0 : 0.3));
            break;
    }
}

void Sitting::sit()
{
    const auto most = in (plan.length.count() * 3.0 + 7200.0);
    while (! isOver && ! isCutOff && found.empty())
    {
        if (frames >= nextAct && ! isLeaving)
            act();
        if (frames >= nextDisturbance)
            disturb();
        if (leaveAt >= 0 && frames >= leaveAt && ! isLeaving)
        {
            isLeaving = true;
            isPaused = false;
            renderer->setPaused (false);
            callback.leave();
            note ("person: leaves");
        }
        if (crashAt >= 0 && frames >= crashAt && ! isLeaving)
            isCutOff = true;
        playBlock();
        isOver = renderer->isFinished() || callback.isSilent();
        if (frames > most)
            wrong ("it does not come to its end");
    }
    if (found.empty() && renderer->isFinished())
    {
        witness.finish();
        for (const auto& fault : witness.faults())
            wrong (fault);
    }
    note (isCutOff ? "sessions: cut off by a crash" : isLeaving ? "sessions: left" : "sessions: whole");
}

std::optional<std::vector<Tick>> Sitting::cutOffAfter() const
{
    if (! isCutOff || witness.hasEnded() || witness.ticks().empty())
        return std::nullopt;
    auto past = witness.ticks();
    past.pop_back(); // as SessionRecord does: its events may not all have been written
    return past;
}

} // namespace slackwater::soak
