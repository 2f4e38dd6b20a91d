// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Past/Captions.h"
#include "Storage/Past/Timeline.h"
#include "Storage/Past/Trace.h"
#include "Support/Catch.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

using namespace slackwater;
using endtoend::textOf;
using storage::LineFile;
namespace fs = std::filesystem;

namespace
{

constexpr SampleRate rate { 48000.0 };

PlannedSay saying (const std::string& text, double seconds)
{
    return { "w", "w", "w.flac", text, "anna", Seconds { seconds }, Cue::exhale, false, "why" };
}

storage::TraceHeader headerIn (const fs::path& folder)
{
    std::ofstream (folder / "w.flac") << "sound";
    Plan plan;
    plan.packId = "p";
    plan.packVersion = "1";
    plan.sessionId = "s";
    plan.steps = { { saying ("Hello.", 1.0) } };
    return *storage::traceHeader (plan, rate, folder, folder, "sim:14");
}

std::vector<storage::TraceTick> someTicks()
{
    std::mt19937_64 generator (3);
    std::vector<storage::TraceTick> ticks;
    for (int i = 0; i < 300; ++i)
    {
        storage::TraceTick tick { { i * 4800 }, {}, {} };
        tick.breath.time = Seconds { 0.1 * i };
        tick.breath.rate = Bpm { 60.0 / (3.0 + static_cast<double> (generator() >> 12) * 0x1p-52) };
        tick.breath.phase = static_cast<BreathPhase> (i % 4);
        if (i % 50 == 7)
            tick.commands = { SetLengthCommand { Seconds { 300.1 + i } }, TooMuchCommand {} };
        if (i % 50 == 9)
            tick.commands = { SkipCommand {}, MoveCommand { Seconds { -30.0 } }, SetBedCommand {},
                              SetBedCommand { PlannedBed { { "tide", { { "depth", 0.1 * i } }, {}, {}, {} }, {} } } };
        ticks.push_back (tick);
    }
    return ticks;
}

void writeTrace (const fs::path& file, const storage::TraceHeader& header, LineFile::Mode mode)
{
    auto writer = storage::TraceWriter::create (file, header, mode);
    REQUIRE (writer);
    for (const auto& tick : someTicks())
        writer->tick (tick.at, tick.breath, tick.commands);
    writer->event ({ Samples { 1'440'000 }, EndEvent {}, "" });
    REQUIRE (writer->finish());
}

} // namespace

TEST_CASE ("A trace comes back bit for bit", "[storage]")
{
    const auto mode = GENERATE (LineFile::Mode::whole, LineFile::Mode::asItGrows);
    const endtoend::TemporaryFolder folder;
    const auto header = headerIn (folder.path());
    writeTrace (folder.path() / "t.jsonl", header, mode);
    const auto read = storage::readTrace (folder.path() / "t.jsonl");
    REQUIRE (read);
    CHECK (read->header == header);
    CHECK (read->ticks == someTicks());
    CHECK (read->isWhole);
}

TEST_CASE ("A trace cut off anywhere by a crash gives all its whole lines", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "t.jsonl";
    writeTrace (file, headerIn (folder.path()), LineFile::Mode::asItGrows);
    const auto text = textOf (file);
    const auto headLength = text.find ('\n') + 1;
    std::mt19937 generator (1);
    for (int i = 0; i < 60; ++i)
    {
        const auto length = headLength + generator() % (text.size() - headLength);
        std::ofstream (file, std::ios::binary) << text.substr (0, length);
        const auto read = storage::readTrace (file);
        REQUIRE (read);
        const auto whole = std::count (text.begin(), text.begin() + static_cast<std::ptrdiff_t> (length), '\n') - 1;
        CHECK (static_cast<std::ptrdiff_t> (read->ticks.size()) >= std::min<std::ptrdiff_t> (whole, 300));
        CHECK (static_cast<std::ptrdiff_t> (read->ticks.size()) <= whole + 1);
    }
}

TEST_CASE ("A line that is broken in the middle is named", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "t.jsonl";
    writeTrace (file, headerIn (folder.path()), LineFile::Mode::whole);
    auto text = textOf (file);
    text.insert (text.find ('\n') + 1, "{ oops\n");
    std::ofstream (file, std::ios::binary) << text;
    const auto read = storage::readTrace (file);
    REQUIRE_FALSE (read);
    CHECK (read.error().where == "2");
    std::ofstream (file, std::ios::trunc) << "";
    CHECK_FALSE (storage::readTrace (file));
}

TEST_CASE ("A file that is not the one that was played is named", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    const auto header = headerIn (folder.path());
    CHECK (storage::checkFiles (header, folder.path(), "t.jsonl"));
    std::ofstream (folder.path() / "w.flac") << "other";
    const auto changed = storage::checkFiles (header, folder.path(), "t.jsonl");
    REQUIRE_FALSE (changed);
    CHECK (changed.error().file == (folder.path() / "w.flac").string());
}

TEST_CASE ("Without finish nothing of a whole file is left, what grows has its lines at once", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    {
        auto whole = LineFile::create (folder.path() / "whole", LineFile::Mode::whole);
        auto growing = LineFile::create (folder.path() / "growing", LineFile::Mode::asItGrows);
        whole->write ("a");
        growing->write ("a");
        CHECK (textOf (folder.path() / "growing") == "a\n");
    }
    CHECK_FALSE (fs::exists (folder.path() / "whole"));
    CHECK (std::distance (fs::directory_iterator (folder.path()), fs::directory_iterator()) == 1);

    auto full = LineFile::create ("/dev/full", LineFile::Mode::whole);
    REQUIRE (full);
    full->write ("a");
    CHECK_FALSE (full->finish());
}

TEST_CASE ("A timeline is in order although sounds are stamped ahead", "[storage]")
{
    const endtoend::TemporaryFolder folder;
    auto timeline = storage::TimelineWriter::create (folder.path() / "t.jsonl", rate, LineFile::Mode::whole);
    for (int i = 0; i < 600; ++i)
    {
        timeline->event ({ toSamples (Seconds { i + 0.3 }, rate), BreathEvent {}, "" });
        if (i % 20 == 0)
            timeline->event ({ toSamples (Seconds { i + 15.0 }, rate), SayEvent { saying ("Hello.", 1.0) }, "" });
    }
    REQUIRE (timeline->finish());
    std::istringstream lines (textOf (folder.path() / "t.jsonl"));
    auto last = -1.0;
    int count = 0;
    for (std::string line; std::getline (lines, line); ++count)
    {
        const auto t = std::stod (line.substr (5));
        CHECK (t >= last);
        last = t;
    }
    CHECK (count == 630);
}

TEST_CASE ("A timeline has each line as soon as its moment has come", "[storage][lost]")
{
    const endtoend::TemporaryFolder folder;
    const auto file = folder.path() / "t.jsonl";
    auto timeline = storage::TimelineWriter::create (file, rate, LineFile::Mode::asItGrows);
    REQUIRE (timeline);
    for (int tick = 0; tick < 300; ++tick)
    {
        const auto now = toSamples (Seconds { 0.1 * tick }, rate);
        timeline->tick (now);
        const auto text = textOf (file); // what a program that is killed now leaves
        CHECK (std::count (text.begin(), text.end(), '\n') == tick);
        timeline->event ({ { now.value + 3360 }, BreathEvent {}, "" });
    }
    REQUIRE (timeline->finish());
    const auto text = textOf (file);
    CHECK (std::count (text.begin(), text.end(), '\n') == 300);
}

TEST_CASE ("Captions are short lines, one after the other, and each is there long enough", "[storage]")
{
    const std::string sentence =
        "When the mind has gone somewhere, as minds do, you can notice where it went, and come back to the breath as it is now, however it is, without any hurry.";
    const std::vector<Event> events { { Samples { 0 }, SayEvent { saying ("Hi.", 0.3) }, "" },
                                      { toSamples (Seconds { 5.0 }, rate), SayEvent { saying (sentence, 12.0) }, "" },
                                      { toSamples (Seconds { 17.5 }, rate),
                                        SayEvent { saying ("Größe & <Stille>.", 1.0) }, "" } };
    const auto captions = storage::captionsOf (events, rate);
    REQUIRE (captions.size() >= 4);
    std::string all;
    for (std::size_t i = 0; i < captions.size(); ++i)
    {
        CHECK (captions[i].end > captions[i].begin);
        CHECK (captions[i].lines.size() <= 2);
        if (i + 1 < captions.size())
            CHECK (captions[i].end <= captions[i + 1].begin);
        for (const auto& line : captions[i].lines)
        {
            CHECK (line.size() <= 45); // bytes; 42 characters
            all += line + " ";
        }
    }
    CHECK (all == "Hi. " + sentence + " Größe & <Stille>. ");
    CHECK (captions.front().end - captions.front().begin == Seconds { 1.5 });

    const auto vtt = storage::writeCaptions (captions, storage::CaptionFormat::vtt),
               srt = storage::writeCaptions (captions, storage::CaptionFormat::srt);
    CHECK (vtt.starts_with ("WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nHi.\n\n"));
    CHECK (vtt.find ("Größe &amp; &lt;Stille&gt;.") != std::string::npos);
    CHECK (srt.starts_with ("1\n00:00:00,000 --> 00:00:01,500\nHi.\n\n2\n"));
}

TEST_CASE ("Captions take as long as slower words do, and end where words are cut off", "[storage][captions]")
{
    SayEvent slow;
    slow.say.text = "Notice where the breath is easiest to feel.";
    slow.say.length = Seconds { 9.0 };
    slow.speed = 0.9;
    const std::vector<Event> whole { { Samples { 0 }, slow, {} } };
    REQUIRE (storage::captionsOf (whole, rate).size() == 1);
    CHECK (storage::captionsOf (whole, rate).front().end.count() == Approx (10.0));

    slow.say.text += " Perhaps the air is cool coming in, and warmer going out. Or the belly moves, or the ribs.";
    const std::vector<Event> cut { { Samples { 0 }, slow, {} },
                                   { Samples { 2 * 48000 }, CutEvent { Seconds { 0.25 } }, {} },
                                   { Samples { 3 * 48000 }, slow, {} } };
    const auto captions = storage::captionsOf (cut, rate);
    REQUIRE (captions.size() >= 3);
    CHECK (captions[0].end.count() == Approx (2.25));
    CHECK (captions[1].begin.count() == Approx (3.0)); // nothing of the first is shown after it
}

TEST_CASE ("Words that look like a caption's time begin no caption of their own", "[storage][captions]")
{
    for (const std::string text :
         { "Out --> in.", "-->", "One ---> two -->", "\n\n00:00:01,000 --> 00:00:02,000\n\nno" })
    {
        SayEvent said;
        said.say.text = text;
        said.say.length = Seconds { 3.0 };
        const std::vector<Event> events { { Samples { 0 }, said, "" } };
        for (const auto format : { storage::CaptionFormat::vtt, storage::CaptionFormat::srt })
        {
            const auto file = storage::writeCaptions (storage::captionsOf (events, SampleRate { 48000.0 }), format);
            const auto arrow = file.find ("-->");
            REQUIRE (arrow != file.npos);
            CHECK (file.find ("-->", arrow + 1) == file.npos);
        }
    }
}

TEST_CASE ("A caption file's ending may be in capitals", "[storage][captions]")
{
    CHECK (storage::captionFormatFor ("x.VTT").value() == storage::CaptionFormat::vtt);
    CHECK (storage::captionFormatFor ("x.Srt").value() == storage::CaptionFormat::srt);
    CHECK_FALSE (storage::captionFormatFor ("x.txt"));
    CHECK_FALSE (storage::captionFormatFor ("vtt"));
}
