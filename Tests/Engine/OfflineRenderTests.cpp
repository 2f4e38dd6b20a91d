// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/AudioFileWriter.h"
#include "Engine/Render/OfflineRender.h"
#include "Engine/Sounds.h"
#include "Support/Catch.h"

#include <sys/resource.h>

#include <csignal>

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

class Kept final : public AudioSink
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
        auto writer = AudioFileWriter::create (out.path / "session.flac", SampleRate { 48000.0 });
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

TEST_CASE ("A written file holds what was played, in each format", "[engine]")
{
    PackFolder out;
    const auto* name = GENERATE ("a.wav", "a.flac", "a.OGG");
    CAPTURE (name);
    const auto sound = sine (440.0, 2.0, 0.25);
    {
        auto writer = AudioFileWriter::create (out.path / name, SampleRate { 48000.0 });
        REQUIRE (writer);
        REQUIRE ((*writer)->write (sound.samples, sound.samples));
        CHECK_FALSE (fs::exists (out.path / name));
        REQUIRE ((*writer)->finish());
    }
    CHECK (filesIn (out.path) == 1);
    SF_INFO info {};
    auto* file = sf_open ((out.path / name).c_str(), SFM_READ, &info);
    REQUIRE (file != nullptr);
    CHECK (info.frames == 96000);
    CHECK (info.channels == 2);
    std::vector<float> read (2 * 96000);
    sf_readf_float (file, read.data(), 96000);
    sf_close (file);
    double worst = 0.0;
    for (std::size_t i = 24000; i < 72000; ++i)
        worst = std::max (worst, std::abs (static_cast<double> (read[2 * i]) - static_cast<double> (sound.samples[i])));
    CHECK (worst < (std::string { name } == "a.OGG"
                        ? 0.02
                        : 2.6 / 32768.0)); // 16 bits: half a step of rounding, one of dither, and 32767 for 32768
}

TEST_CASE ("A full disk is told in words, and no half of a file is left", "[engine]")
{
    PackFolder out;
    const auto* name = GENERATE ("a.wav", "a.flac", "a.ogg");
    CAPTURE (name);
    std::ofstream (out.path / name) << "what was there before";

    rlimit before {};
    getrlimit (RLIMIT_FSIZE, &before);
    const auto handler = std::signal (SIGXFSZ, SIG_IGN);
    const rlimit small { 100000, before.rlim_max };
    setrlimit (RLIMIT_FSIZE, &small);
    std::optional<Error> error;
    {
        auto writer = AudioFileWriter::create (out.path / name, SampleRate { 48000.0 });
        const auto sound = syllables (10.0, 0.8);
        for (int k = 0; k < 30 && ! error; ++k)
            if (const auto written = (*writer)->write (sound.samples, sound.samples); ! written)
                error = written.error();
        if (! error)
            if (const auto finished = (*writer)->finish(); ! finished)
                error = finished.error();
    }
    setrlimit (RLIMIT_FSIZE, &before);
    std::signal (SIGXFSZ, handler);

    REQUIRE (error);
    CHECK (error->kind == ErrorKind::output);
    CHECK_THAT (error->message(), Contains (name) && Contains ("cannot write"));
    CHECK (filesIn (out.path) == 1);
    std::string kept;
    std::getline (std::ifstream (out.path / name), kept);
    CHECK (kept == "what was there before");
}

TEST_CASE ("A name that cannot be written is refused before anything is rendered", "[engine]")
{
    PackFolder out;
    const auto refuse = [&] (const fs::path& path)
    {
        const auto writer = AudioFileWriter::create (path, SampleRate { 48000.0 });
        REQUIRE_FALSE (writer);
        return writer.error();
    };
    CHECK (refuse (out.path / "a.mp4").kind == ErrorKind::usage);
    CHECK (refuse (out.path / "nowhere" / "a.wav").kind == ErrorKind::output);
    fs::create_directory (out.path / "b.wav");
    CHECK_THAT (refuse (out.path / "b.wav").message(), Contains ("folder"));
}
