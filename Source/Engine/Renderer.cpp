// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Renderer.h"

#include "Engine/Cue.h"
#include "Engine/Denormals.h"
#include "Engine/EventQueue.h"
#include "Engine/Instruments.h"
#include "Engine/LoopStream.h"
#include "Engine/LoudnessBook.h"
#include "Engine/Mixer.h"
#include "Engine/SegmentStream.h"
#include "Engine/TruePeakLimiter.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <list>
#include <mutex>

namespace slackwater::engine
{

namespace
{

    constexpr Seconds pauseFade { 0.06 };
    constexpr Decibels bellsUnderVoice { -2.0 };

    /** Each strike and each bed has a seed of its own, made from the plan's. */
    std::uint64_t seedFor (std::uint64_t seed, std::int64_t at) noexcept { return seed * 0x9e3779b97f4a7c15ull + static_cast<std::uint64_t> (at) + 1; }

    Result<void> check (const std::optional<PlannedBed>& bed)
    {
        if (bed && ! bed->bed.processor.empty() && makeBed (bed->bed, SampleRate { 48000.0 }, 1) == nullptr)
            return fail (ErrorKind::input, {}, {}, "there is no bed called \"" + bed->bed.processor + "\"", "use \"tide\", or a role with a sound");
        return {};
    }

} // namespace

struct Renderer::State
{
    State (const Plan& plan, RendererSettings s) : settings (std::move (s)), seed (plan.seed)
    {
        voiceGain.store (static_cast<float> (gainOf (settings.voiceLevel)));
        bedGain.store (static_cast<float> (gainOf (settings.bedLevel)));
        limiter.prepare (settings.rate);
        mixer.prepare (settings.rate, voiceGain.load(), bedGain.load());
        delay = limiter.delay();
    }

    // Control -----------------------------------------------------------------------------------------------------
    bool send (const Cue& cue, std::unique_ptr<Sound> sound);
    std::optional<Cue> cueFor (const Event&, std::unique_ptr<Sound>&);
    [[nodiscard]] std::filesystem::path pathOf (const std::string& file) const { return settings.packFolder / std::filesystem::path (file); }
    std::unique_ptr<SegmentStream> segment (const std::string& file, Lufs target)
    {
        return std::make_unique<SegmentStream> (pathOf (file), target, settings.rate, settings.readAhead, book, [this] (Error e) { addFault (std::move (e)); });
    }
    void addFault (Error error)
    {
        const std::scoped_lock lock (faultsMutex);
        faults.push_back (std::move (error));
    }

    // Audio -------------------------------------------------------------------------------------------------------
    void takeCues() noexcept;
    void renderQuantum() noexcept;
    bool isStandingStill() noexcept { return pauseRequested.load (std::memory_order_relaxed) && pauseGain == 0.0f; }

    RendererSettings settings;
    std::uint64_t seed;
    int delay = 0;

    LoudnessBook book;
    std::mutex soundsMutex, faultsMutex, expectedMutex;
    std::list<std::unique_ptr<Sound>> sounds;          // made by control, freed by the reader
    std::vector<Error> faults;
    std::deque<std::string> expected;

    EventQueue<Cue, 64> queue;
    std::array<Cue, 64> pending;                       // taken from the queue, not yet due; in the order they came
    std::size_t pendingCount = 0;
    Mixer mixer;
    TruePeakLimiter limiter;
    Frames left {}, right {};
    int ready = 0;                                     // frames of left and right not yet handed out
    float pauseGain = 1.0f;
    std::int64_t mixed = 0;

    std::atomic<float> voiceGain { 1.0f }, bedGain { 1.0f };
    std::atomic<bool> pauseRequested { false };
    std::atomic<std::int64_t> madeFrames { 0 }, endFrame { -1 };
    std::atomic<int> waitCount { 0 };
};

Renderer::Renderer (std::unique_ptr<State> s) : state (std::move (s)) {}
Renderer::~Renderer() = default;

Result<std::unique_ptr<Renderer>> Renderer::create (const Plan& plan, RendererSettings settings)
{
    if (! (settings.rate.value >= 8000.0 && settings.rate.value <= 192000.0))
        return fail (ErrorKind::usage, {}, {}, "a sample rate outside 8000 to 192000 Hz", "ask for 44100 or 48000");
    if (const auto known = check (plan.bed); ! known)
        return fail (known.error());
    return std::unique_ptr<Renderer> (new Renderer (std::make_unique<State> (plan, std::move (settings))));
}

std::optional<Cue> Renderer::State::cueFor (const Event& event, std::unique_ptr<Sound>& sound)
{
    Cue cue;
    cue.at = event.at.value;

    if (const auto* say = std::get_if<SayEvent> (&event.what))
    {
        auto stream = segment (say->say.file, settings.voiceTarget);
        cue.kind = Cue::Kind::voice;
        cue.stream = stream.get();
        sound = std::move (stream);
    }
    else if (const auto* ring = std::get_if<RingEvent> (&event.what))
    {
        const Lufs target { settings.voiceTarget.value + bellsUnderVoice.value };
        if (! ring->ring.file.empty())
        {
            auto stream = segment (ring->ring.file, target);
            cue.kind = Cue::Kind::recordedBell;
            cue.stream = stream.get();
            sound = std::move (stream);
        }
        else
        {
            auto bell = makeBell (ring->ring.processor, settings.rate, seedFor (seed, cue.at));
            if (! bell)
            {
                addFault ({ ErrorKind::input, {}, {}, "there is no bell called \"" + ring->ring.processor + "\"", "use \"bowl\", or a role with a sound" });
                return std::nullopt;
            }
            cue.kind = Cue::Kind::bell;
            cue.gain = static_cast<float> (gainOf (Decibels { target.value - bell->loudness().value }));
            cue.bell = bell.get();
            sound = std::move (bell);
        }
    }
    else if (const auto* bed = std::get_if<BedEvent> (&event.what))
    {
        cue.kind = Cue::Kind::bed;
        cue.fadeFrames = toSamples (bed->fade, settings.rate).value;
        if (bed->bed)
        {
            const Lufs target { settings.voiceTarget.value + bed->bed->bed.level.value };
            if (! bed->bed->file.empty())
            {
                auto stream = std::make_unique<LoopStream> (pathOf (bed->bed->file), bed->bed->bed.loop, target, settings.rate, settings.readAhead, book, [this] (Error e) { addFault (std::move (e)); });
                cue.stream = stream.get();
                sound = std::move (stream);
            }
            else if (auto instrument = makeBed (bed->bed->bed, settings.rate, seedFor (seed, cue.at)))
            {
                cue.gain = static_cast<float> (gainOf (Decibels { target.value - instrument->loudness().value }));
                cue.bed = instrument.get();
                sound = std::move (instrument);
            }
            else
                addFault ({ ErrorKind::input, {}, {}, "there is no bed called \"" + bed->bed->bed.processor + "\"", "use \"tide\", or a role with a sound" });
        }
    }
    else if (const auto* pace = std::get_if<PaceEvent> (&event.what))
    {
        cue.kind = Cue::Kind::pace;
        cue.rate = pace->rate;
        cue.pattern = pace->pattern;
    }
    else if (std::holds_alternative<EndEvent> (event.what))
        cue.kind = Cue::Kind::end;
    else
        return std::nullopt;
    return cue;
}

bool Renderer::State::send (const Cue& cue, std::unique_ptr<Sound> sound)
{
    if (sound)
    {
        const std::scoped_lock lock (soundsMutex);
        sounds.push_back (std::move (sound));
    }
    return queue.push (cue);
}

bool Renderer::push (const Event& event)
{
    if (state->queue.isFull())
        return false;
    std::unique_ptr<Sound> sound;
    const auto cue = state->cueFor (event, sound);
    return ! cue || state->send (*cue, std::move (sound));
}

void Renderer::expect (std::span<const std::string> files)
{
    const std::scoped_lock lock (state->expectedMutex);
    state->expected.assign (files.begin(), files.end());
}

std::vector<Error> Renderer::takeFaults()
{
    const std::scoped_lock lock (state->faultsMutex);
    return std::exchange (state->faults, {});
}

bool Renderer::readAhead()
{
    const FlushDenormals flush;
    std::vector<Sound*> current;
    {
        const std::scoped_lock lock (state->soundsMutex);
        state->sounds.remove_if ([] (const auto& sound) { return sound->isReleased(); });
        for (const auto& sound : state->sounds)
            current.push_back (sound.get());
    }
    bool worked = false;
    for (auto* sound : current)                 // freed only on this thread: they stay while we read
        worked = sound->readAhead() || worked;
    if (worked)
        return true;

    std::string next;
    {
        const std::scoped_lock lock (state->expectedMutex);
        if (state->expected.empty())
            return false;
        next = std::move (state->expected.front());
        state->expected.pop_front();
    }
    static_cast<void> (state->book.lookUp (state->pathOf (next)));      // a fault is told when the segment's turn comes
    return true;
}

void Renderer::State::takeCues() noexcept
{
    while (pendingCount < pending.size() && queue.pop (pending[pendingCount]))
        ++pendingCount;

    std::size_t kept = 0;
    for (std::size_t i = 0; i < pendingCount; ++i)
    {
        const auto& cue = pending[i];
        // Voices go to the mixer at once: the ducker hears them before they sound.
        const auto isDue = cue.at < mixed + quantum || cue.kind == Cue::Kind::voice;
        if (isDue && mixer.take (cue, mixed))
        {
            if (cue.kind == Cue::Kind::end)
                endFrame.store (std::max (cue.at, mixed), std::memory_order_release);
        }
        else
            pending[kept++] = pending[i];
    }
    pendingCount = kept;
}

void Renderer::State::renderQuantum() noexcept
{
    takeCues();
    const auto waited = mixer.mix (left, right, mixed, voiceGain.load (std::memory_order_relaxed), bedGain.load (std::memory_order_relaxed));
    if (waited > 0)
        waitCount.fetch_add (waited, std::memory_order_relaxed);
    limiter.process (left, right);
    mixed += quantum;

    const auto wanted = pauseRequested.load (std::memory_order_relaxed) ? 0.0f : 1.0f;
    if (pauseGain != wanted)
    {
        const auto step = static_cast<float> (quantum / (pauseFade.count() * settings.rate.value));
        const auto before = pauseGain;
        pauseGain = wanted > pauseGain ? std::min (wanted, pauseGain + step) : std::max (wanted, pauseGain - step);
        for (int i = 0; i < quantum; ++i)
        {
            const auto gain = before + (pauseGain - before) * static_cast<float> (i) / static_cast<float> (quantum);
            left[static_cast<std::size_t> (i)] *= gain;
            right[static_cast<std::size_t> (i)] *= gain;
        }
    }
    ready = quantum;
}

void Renderer::process (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING
{
    const FlushDenormals flush;
    auto& s = *state;
    int done = 0;
    while (done < frames)
    {
        if (s.ready == 0)
        {
            if (s.isStandingStill())
            {
                std::fill (left + done, left + frames, 0.0f);
                std::fill (right + done, right + frames, 0.0f);
                break;
            }
            s.renderQuantum();
        }
        const auto run = std::min (frames - done, s.ready);
        const auto from = static_cast<std::ptrdiff_t> (quantum - s.ready);
        std::copy_n (s.left.data() + from, run, left + done);
        std::copy_n (s.right.data() + from, run, right + done);
        s.ready -= run;
        done += run;
    }
    s.madeFrames.store (s.madeFrames.load (std::memory_order_relaxed) + done, std::memory_order_release);
}

void Renderer::setVoiceLevel (Decibels level) noexcept { state->voiceGain.store (static_cast<float> (gainOf (level))); }
void Renderer::setBedLevel (Decibels level) noexcept { state->bedGain.store (static_cast<float> (gainOf (level))); }
void Renderer::setPaused (bool paused) noexcept { state->pauseRequested.store (paused); }

bool Renderer::isReadAhead (int frames) const noexcept
{
    const std::scoped_lock lock (state->soundsMutex);
    return std::all_of (state->sounds.begin(), state->sounds.end(), [&] (const auto& sound) { return sound->isReadAhead (frames); });
}

Samples Renderer::position() const noexcept { return { state->madeFrames.load (std::memory_order_acquire) }; }
Samples Renderer::latency() const noexcept { return { state->delay }; }
int Renderer::waits() const noexcept { return state->waitCount.load (std::memory_order_relaxed); }

std::optional<Samples> Renderer::endedAt() const noexcept
{
    const auto frame = state->endFrame.load (std::memory_order_acquire);
    return frame < 0 ? std::nullopt : std::optional { Samples { frame } };
}

bool Renderer::isFinished() const noexcept
{
    const auto end = endedAt();
    return end && position().value >= end->value + latency().value;
}

} // namespace slackwater::engine
