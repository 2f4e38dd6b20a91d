// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/AudioFileWriter.h"
#include "Engine/Render/OfflineRender.h"
#include "Engine/Sounds.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;
using Catch::Contains;

namespace
{

/** Half a minute: a bowl, two lines, rests between, the sea. */
Plan shortPlan()
{
    const auto line = [] (const char* file)
    {
        PlannedSay words;
        words.segment = words.role = words.file = file;
        words.length = Seconds { 2.0 };
        words.on = Cue::any;
        return PlannedStep { words };
    };
    const auto rest = [] { return PlannedStep { PlannedRest { { RestUnit::seconds, 2.0, 5.0, 12.0 } } }; };
    Plan plan;
    plan.sessionId = "short";
    plan.length = Seconds { 30.0 };
    plan.seed = 3;
    plan.bed.emplace();
    plan.bed->bed.processor = "tide";
    plan.steps = { { PlannedRing { "bowl", "", "bowl", Seconds { 12.0 }, Seconds { 4.0 }, false } },
                   rest(),
                   line ("one.wav"),
                   rest(),
                   line ("two.wav"),
                   rest() };
    return plan;
}

void recordLines (const fs::path& folder)
{
    save (folder / "one.wav", syllables (2.0, 0.3, 44100));
    Recording click { 48000, 1, std::vector<float> (96000, 0.0f) };
    click.samples[24000] = 0.9f;
    save (folder / "two.wav", click);
}

class Kept final : public sound::AudioSink
{
public:
    Result<void> write (std::span<const float> l, std::span<const float> r) override
    {
        left.insert (left.end(), l.begin(), l.end());
        right.insert (right.end(), r.begin(), r.end());
        return {};
    }
    std::vector<float> left, right;
};

std::size_t filesIn (const fs::path& folder)
{
    return static_cast<std::size_t> (std::distance (fs::directory_iterator (folder), fs::directory_iterator {}));
}

} // namespace

TEST_CASE ("A render ends where its end event says, and its events stand where they are heard", "[engine]")
{
    PackFolder pack;
    recordLines (pack.path);
    Kept kept;
    breath::NoBreath nobody;
    std::optional<Samples> second, last;
    RenderOptions options;
    options.sink = &kept;
    options.onEvent = [&] (const Event& event)
    {
        if (const auto* words = std::get_if<SayEvent> (&event.what); words != nullptr && words->say.file == "two.wav")
            second = event.at;
        if (std::holds_alternative<EndEvent> (event.what))
            last = event.at;
    };
    const auto report = renderOffline (shortPlan(), pack.path, nobody, options);

    REQUIRE (report);
    REQUIRE (last);
    REQUIRE (second);
    CHECK (report->length.value == last->value);
    CHECK (kept.left.size() == static_cast<std::size_t> (last->value));
    CHECK (toSeconds (*last, options.rate).count() == Approx (30.0).margin (2.0));

    const auto from = kept.left.begin() + second->value;
    const auto loudest =
        std::max_element (from, from + 96000, [] (float a, float b) { return std::abs (a) < std::abs (b); });
    CHECK (loudest - from == 24000);
}

TEST_CASE ("A render gives the same bits for every block size", "[engine]")
{
    PackFolder pack;
    recordLines (pack.path);
    const auto render = [&] (int block)
    {
        Kept kept;
        breath::NoBreath nobody;
        RenderOptions options;
        options.sink = &kept;
        options.blockSize = block;
        REQUIRE (renderOffline (shortPlan(), pack.path, nobody, options));
        return kept.left;
    };
    const auto expected = render (4096);
    CHECK (render (16) == expected);
    CHECK (render (1000) == expected);
}

TEST_CASE ("A render of a pack with a missing or damaged file is refused, and leaves nothing behind", "[engine]")
{
    PackFolder pack, out;
    recordLines (pack.path);
    const auto damage = GENERATE (true, false);
    if (damage)
        fs::resize_file (pack.path / "two.wav", fs::file_size (pack.path / "two.wav") / 2);
    else
        fs::remove (pack.path / "two.wav");
    {
        auto writer = sound::AudioFileWriter::create (out.path / "session.flac", SampleRate { 48000.0 });
        REQUIRE (writer);
        breath::NoBreath nobody;
        RenderOptions options;
        options.sink = writer->get();
        const auto report = renderOffline (shortPlan(), pack.path, nobody, options);
        REQUIRE_FALSE (report);
        CHECK (report.error().kind == ErrorKind::input);
        CHECK_THAT (report.error().message(), Contains ("two.wav"));
    }
    CHECK (filesIn (out.path) == 0);
}
