// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathSound.h"
#include "Engine/Live/Analysis.h"
#include "Engine/Live/SessionCallback.h"
#include "Support/Catch.h"
#include "TestPack.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <thread>

using namespace slackwater;
using namespace slackwater::test;

namespace
{
constexpr SampleRate rate { 48000.0 };

/** The live parts around a renderer, with the test in the place of the device. */
struct Bench
{
    explicit Bench (const Plan& plan, const TestPack& pack, breath::BreathTracker::Options tracker = {},
                    const std::vector<Tick>& past = {})
        : renderer (*engine::Renderer::create (plan, settingsFor (pack, past.size()))),
          microphone (rate, std::move (tracker)), callback (*renderer, ring, wake, rate),
          analysis (plan, rate, *renderer, ring, microphone, &microphone,
                    { [this] (const Event& event) { recorded.events.push_back (event); },
                      [this] (Samples at, const BreathState& breath, std::span<const Command> commands)
    { recorded.record (at, breath, commands); },
                      {},
                      [this] (const Event& event) { recorded.events.push_back (event); } })
    {
        recorded.ticks = past;
        analysis.goOnAfter (past);
        analysis.begin();
        readAhead();
    }

    static engine::RendererSettings settingsFor (const TestPack& pack, std::size_t pastTicks)
    {
        engine::RendererSettings settings;
        settings.rate = rate;
        settings.packFolder = pack.path();
        settings.begin = { static_cast<std::int64_t> (pastTicks) * 4800 };
        return settings;
    }

    void readAhead()
    {
        while (renderer->readAhead())
        {
        }
    }

    /** One block, and all that the other threads would do. */
    void play (int frames)
    {
        heard.resize (static_cast<std::size_t> (frames));
        const auto breathing = breath::tests::noise (heard.size(), 0.01, static_cast<std::uint32_t> (left.size() + 1));
        const auto from = left.size();
        left.resize (from + heard.size());
        right.resize (from + heard.size());
        callback.render (breathing.data(), left.data() + from, right.data() + from, frames);
        analysis.catchUp();
        readAhead();
    }

    void playSeconds (double seconds, int block = 256)
    {
        for (auto end = left.size() + static_cast<std::size_t> (seconds * rate.value); left.size() < end;)
            play (block);
    }

    std::unique_ptr<engine::Renderer> renderer;
    engine::ListeningRing ring { 1 << 18 };
    engine::WakeUp wake;
    engine::MicrophoneBreath microphone;
    engine::SessionCallback callback;
    Recorded recorded;
    engine::Analysis analysis;
    std::vector<float> heard, left, right;
};

float steepest (const std::vector<float>& samples, std::size_t from, std::size_t to)
{
    float most = 0.0f;
    for (auto i = from + 1; i < to; ++i)
        most = std::max (most, std::abs (samples[i] - samples[i - 1]));
    return most;
}
} // namespace

TEST_CASE ("A pause makes no click, and what comes after it is what would have come without it", "[live]")
{
    const TestPack pack;
    const auto plan = shortPlan();
    Bench bench { plan, pack };
    bench.playSeconds (1.7); // in the middle of the words

    const auto pausedAt = bench.left.size();
    bench.renderer->setPaused (true);
    bench.playSeconds (1.0);
    const auto position = bench.renderer->position();
    bench.playSeconds (2.0);
    CHECK (bench.renderer->position() == position);
    const auto ticksWhilePaused = bench.recorded.ticks.size();
    bench.playSeconds (1.0);
    CHECK (bench.recorded.ticks.size() == ticksWhilePaused);
    CHECK (std::all_of (bench.left.end() - 48000, bench.left.end(), [] (float x) { return x == 0.0f; }));

    const auto resumedAt = bench.left.size();
    bench.renderer->setPaused (false);
    while (! bench.renderer->isFinished())
        bench.play (256);

    const auto slope =
        std::max (steepest (bench.left, 0, pausedAt), steepest (bench.left, resumedAt + 4800, bench.left.size()));
    CHECK (steepest (bench.left, pausedAt, resumedAt + 4800) <= slope);

    // Sample by sample the same session: only the fades differ.
    const auto offline = replay (plan, pack.path(), bench.recorded, rate);
    REQUIRE (offline);
    CHECK ((offline->events == bench.recorded.events));
    const auto latency = static_cast<std::size_t> (bench.renderer->latency().value);
    const auto stood =
        resumedAt - static_cast<std::size_t> (position.value); // frames that passed while the clock stood still
    std::size_t different = 0, compared = 0;
    for (std::size_t i = 0; i < offline->sound.left.size(); ++i)
    {
        const auto output = i + latency;
        const auto live = output < pausedAt ? output : output + stood;
        if (live >= bench.left.size() || (output >= pausedAt && live < resumedAt + 4800))
            continue;
        ++compared;
        if (bench.left[live] != offline->sound.left[i] || bench.right[live] != offline->sound.right[i])
            ++different;
    }
    CHECK (compared > offline->sound.left.size() - 9600);
    CHECK (different == 0);
}

TEST_CASE ("Leaving fades out calmly: no step is steeper than the sound's own, and it ends in silence", "[live]")
{
    const TestPack pack;
    Bench bench { shortPlan(), pack };
    bench.playSeconds (3.0);
    const auto leftAt = bench.left.size();
    bench.callback.leave();
    bench.playSeconds (2.0);
    CHECK (bench.callback.isSilent());
    CHECK (steepest (bench.left, leftAt, bench.left.size()) <= steepest (bench.left, 0, leftAt));
    CHECK (bench.left.back() == 0.0f);
    CHECK (bench.right.back() == 0.0f);
}

TEST_CASE ("The session does not depend on the blocks a device asks for", "[live]")
{
    const TestPack pack;
    const auto play = [&] (std::vector<int> blocks)
    {
        Bench bench { shortPlan(), pack };
        for (std::size_t i = 0; ! bench.renderer->isFinished(); ++i)
        {
            const auto most = bench.renderer->position().value + blocks[i % blocks.size()];
            bench.play (blocks[i % blocks.size()]);
            REQUIRE (bench.renderer->position().value == most);
        }
        return std::move (bench.left);
    };
    const auto one = play ({ 64 });
    const auto other = play ({ 16, 1023, 1024, 1, 500 }); // a cue's lead allows for two blocks of 1024 (decision 0004)
    const auto common = static_cast<std::ptrdiff_t> (std::min (one.size(), other.size()));
    REQUIRE (common > 48000 * 15);
    // The microphone hears different noise here, but no breath in either: the same events, the same bits.
    CHECK (std::equal (one.begin(), one.begin() + common, other.begin()));
}

TEST_CASE ("Sound is lost when the analysis is held up, the session's time is not", "[live]")
{
    const TestPack pack;
    const auto plan = shortPlan();
    Bench bench { plan, pack };
    std::vector<float> left (1024), right (1024), heard (1024, std::numeric_limits<float>::quiet_NaN());
    for (int i = 0; i < 480; ++i) // ten seconds; the ring holds five and a half
        bench.callback.render (heard.data(), left.data(), right.data(), 1024);
    bench.analysis.catchUp();
    bench.callback.render (heard.data(), left.data(), right.data(), 1024);
    bench.analysis.catchUp();
    CHECK (bench.analysis.listenedFrames() == 481 * 1024);
    CHECK (bench.recorded.ticks.back().at.value == 481 * 1024 / 4800 * 4800);
    CHECK (bench.ring.isEmpty());
}

TEST_CASE ("The callback plays beside its reader and its analysis, each on a thread of its own", "[live]")
{
    // Under the real-time sanitizer this is the proof that render() never locks, allocates or waits; under the thread
    // sanitizer, that nothing is shared unguarded.
    const TestPack pack;
    auto plan = shortPlan();
    Bench bench { plan, pack };
    std::atomic<bool> isOver { false };
    std::thread reader ([&]
    {
        while (! isOver)
            if (! bench.renderer->readAhead())
                std::this_thread::sleep_for (std::chrono::milliseconds (1));
    });
    std::thread analyst ([&]
    {
        while (! isOver)
        {
            bench.wake.wait (Seconds { 0.05 });
            bench.analysis.catchUp();
        }
    });
    std::thread audio ([&]
    {
        const auto breathing = breath::tests::breathing (12.0, 1.0, rate.value, 0.1);
        std::vector<float> left (512), right (512);
        // Faster than life, so that a busy machine's analysis falls behind: it may take its time, but not for ever.
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds (120);
        for (int block = 0; ! bench.renderer->isFinished() && std::chrono::steady_clock::now() < patience; ++block)
        {
            bench.callback.render (breathing.data() + block % 90 * 512, left.data(), right.data(), 512);
            std::this_thread::sleep_for (std::chrono::microseconds (1500));
        }
    });
    for (int i = 0; i < 10; ++i)
    {
        std::this_thread::sleep_for (std::chrono::milliseconds (100));
        bench.renderer->setPaused (i % 3 == 0);
        bench.renderer->setBedLevel (Decibels { -i * 1.0 });
        CHECK (bench.analysis.send (SetLengthCommand { Seconds { 20.0 + i } }));
    }
    bench.renderer->setPaused (false);
    audio.join();
    isOver = true;
    reader.join();
    analyst.join();
    bench.analysis.catchUp();
    CHECK (bench.renderer->isFinished());
    CHECK (bench.recorded.ticks.size() > 100);
    CHECK (std::any_of (bench.recorded.ticks.begin(), bench.recorded.ticks.end(),
                        [] (const auto& tick) { return ! tick.commands.empty(); }));
}

TEST_CASE (
    "A session that was cut off goes on where it stopped, says again the words it was cut off in, and replays as a whole",
    "[live]")
{
    const TestPack pack;
    const auto plan = shortPlan();
    const auto seconds =
        GENERATE (1.2, 4.0, 8.1, 13.0); // in words, in a rest, while the pacer leads, when it has been let go
    Recorded before;
    {
        Bench bench { plan, pack };
        bench.playSeconds (seconds);
        before = bench.recorded;
    }
    const auto here = static_cast<std::int64_t> (before.ticks.size()) * 4800;

    Bench bench { plan, pack, {}, before.ticks };
    CHECK (bench.renderer->position().value == here);
    while (! bench.renderer->isFinished())
        bench.play (256);

    // Nothing is missing between what was and what came, and the whole is one session.
    CHECK (std::equal (before.events.begin(), before.events.end(), bench.recorded.events.begin()));
    for (std::size_t i = 0; i < bench.recorded.ticks.size(); ++i)
        REQUIRE (bench.recorded.ticks[i].at.value == static_cast<std::int64_t> (i) * 4800);
    const auto offline = replay (plan, pack.path(), bench.recorded, rate);
    REQUIRE (offline);
    CHECK ((offline->events == bench.recorded.events));
    CHECK (std::abs (static_cast<double> (offline->sound.left.size()) / rate.value - plan.length.count()) < 2.0 + 4.0);

    // Words that were cut off are said again, whole; others are not said twice.
    const auto isCut = [&] (const Event& event)
    {
        const auto* say = std::get_if<SayEvent> (&event.what);
        return say != nullptr && event.at.value < here
               && event.at.value + static_cast<std::int64_t> (say->say.length.count() * rate.value) > here;
    };
    const auto says = [] (const std::vector<Event>& events)
    {
        return std::count_if (events.begin(), events.end(),
                              [] (const Event& event) { return std::holds_alternative<SayEvent> (event.what); });
    };
    const auto cut = std::count_if (before.events.begin(), before.events.end(), isCut);
    CHECK (says (bench.recorded.events) == 3 + cut);
    CHECK (bench.recorded.ticks[before.ticks.size()].commands.size() == static_cast<std::size_t> (cut));

    // The bed comes back calmly, and soon.
    CHECK (*std::max_element (bench.left.begin(), bench.left.begin() + 2400) < 0.05f);
    CHECK (std::any_of (bench.left.begin() + 48000, bench.left.begin() + 192000,
                        [] (float x) { return std::abs (x) > 0.001f; }));
}
