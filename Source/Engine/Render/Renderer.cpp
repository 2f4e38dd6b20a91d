// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Render/Renderer.h"

#include "Engine/Mix/FadeLengths.h"
#include "Engine/Mix/Instruments.h"
#include "Engine/Mix/Mixer.h"
#include "Engine/Mix/TruePeakLimiter.h"
#include "Engine/Render/EventQueue.h"
#include "Engine/Streams/CueMaker.h"
#include "Words/Sounds.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <list>
#include <mutex>

namespace slackwater::engine
{

namespace
{

Result<void> check (const std::optional<PlannedBed>& bed)
{
    if (bed && ! bed->bed.processor.empty() && makeBed (bed->bed, SampleRate { 48000.0 }, 1) == nullptr)
        return fail (ErrorKind::input, {}, {}, words::sounds::noBed, bed->bed.processor);
    return {};
}

} // namespace

struct Renderer::State
{
    State (const Plan& plan, RendererSettings s)
        : settings (std::move (s)),
          cues (settings, plan.seed, measuredFiles, [this] (Error e) { addFault (std::move (e)); })
    {
        voiceGain.store (static_cast<float> (gainOf (settings.voiceLevel)));
        bedGain.store (static_cast<float> (gainOf (settings.bedLevel)));
        limiter.prepare (settings.rate);
        mixer.prepare (settings.rate, voiceGain.load(), bedGain.load(), settings.room);
        delay = limiter.delay();
        mixed = settings.begin.value;
        madeFrames.store (mixed);
    }

    // Control -----------------------------------------------------------------------------------------------------
    bool send (CueMaker::Made);
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
    int delay = 0;

    MeasuredFiles measuredFiles;
    CueMaker cues;
    std::mutex soundsMutex, faultsMutex, expectedMutex;
    std::list<std::unique_ptr<SoundSource>> sounds; // made by control, freed by the reader
    std::vector<Error> faults;
    std::deque<std::string> expected;

    EventQueue<Cue, 64> queue;
    std::array<Cue, 64> pending; // taken from the queue, not yet due; in the order they came
    std::size_t pendingCount = 0;
    Mixer mixer;
    TruePeakLimiter limiter;
    Frames left {}, right {};
    int ready = 0; // frames of left and right not yet handed out
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
        return fail (ErrorKind::usage, {}, {}, words::sounds::renderRate);
    if (const auto known = check (plan.bed); ! known)
        return fail (known.error());
    return std::unique_ptr<Renderer> (new Renderer (std::make_unique<State> (plan, std::move (settings))));
}

bool Renderer::State::send (CueMaker::Made made)
{
    if (made.sound)
    {
        const std::scoped_lock lock (soundsMutex);
        sounds.push_back (std::move (made.sound));
    }
    return queue.push (made.cue);
}

bool Renderer::push (const Event& event)
{
    if (state->queue.isFull())
        return false;
    auto made = state->cues.make (event);
    return ! made || state->send (std::move (*made));
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
    const juce::ScopedNoDenormals flush;
    std::vector<SoundSource*> current;
    {
        const std::scoped_lock lock (state->soundsMutex);
        state->sounds.remove_if ([] (const auto& sound) { return sound->isReleased(); });
        for (const auto& sound : state->sounds)
            current.push_back (sound.get());
    }
    bool worked = false;
    for (auto* sound : current) // freed only on this thread: they stay while we read
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
    // A fault is told when the segment's turn comes.
    static_cast<void> (state->measuredFiles.lookUp (state->cues.pathOf (next)));
    return true;
}

void Renderer::State::takeCues() noexcept
{
    for (; pendingCount < pending.size() && queue.pop (pending[pendingCount]); ++pendingCount)
        if (pending[pendingCount].kind == Cue::Kind::end)
            mixer.endsAt (pending[pendingCount].at);

    // Of several beds that are due, only the last was wanted: the others were passed over before they could come.
    const auto isDueBed = [this] (const Cue& cue) { return cue.kind == Cue::Kind::bed && cue.at < mixed + quantum; };
    auto lastBed = pendingCount;
    for (std::size_t i = 0; i < pendingCount; ++i)
        if (isDueBed (pending[i]))
            lastBed = i;

    std::size_t kept = 0;
    for (std::size_t i = 0; i < pendingCount; ++i)
    {
        const auto& cue = pending[i];
        if (i != lastBed && isDueBed (cue))
        {
            Mixer::discard (cue);
            continue;
        }
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
    const auto waited = mixer.mix (left, right, mixed, voiceGain.load (std::memory_order_relaxed),
                                   bedGain.load (std::memory_order_relaxed));
    if (waited > 0)
        waitCount.fetch_add (waited, std::memory_order_relaxed);
    limiter.process (left, right);
    mixed += quantum;

    const auto wanted = pauseRequested.load (std::memory_order_relaxed) ? 0.0f : 1.0f;
    if (pauseGain != wanted)
    {
        const auto step = static_cast<float> (quantum / (fades::pausing.count() * settings.rate.value));
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
    const juce::ScopedNoDenormals flush;
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
    return std::all_of (state->sounds.begin(), state->sounds.end(),
                        [&] (const auto& sound) { return sound->isReadAhead (frames); });
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
