// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Packs/OpenPack.h"
#include "Support/Catch.h"

#include <fstream>
#include <utility>

using namespace slackwater;
using namespace slackwater::storage;
namespace fs = std::filesystem;

namespace
{

/** A folder with three segments, whose files are named but empty: opening looks at no audio. */
struct ThreeSegments
{
    ThreeSegments()
    {
        fs::create_directories (path() / "sessions");
        std::ofstream (path() / "pack.json")
            << R"({ "format": "slackwater-pack/1", "id": "test", "version": "1", "title": "T", "segments": [
            { "id": "a", "file": "a.flac" }, { "id": "b", "file": "b.flac" }, { "id": "c", "file": "c.flac" } ], "sessions": ["sessions/s.json"] })";
        std::ofstream (path() / "sessions" / "s.json")
            << R"({ "id": "s", "title": "S", "sections": [ { "id": "one", "steps": [ { "say": "a" } ] } ] })";
        for (const auto* name : { "a.flac", "b.flac", "c.flac" })
            std::ofstream (path() / name) << "";
    }

    [[nodiscard]] const fs::path& path() const { return folder.path(); }

    endtoend::TemporaryFolder folder;
};

/** Keeps one segment. */
struct Only final : SegmentSieve
{
    explicit Only (std::string i) : id (std::move (i)) {}
    void offer (const Segment& segment) override
    {
        if (segment.id == id)
            kept.push_back (segment);
    }
    std::vector<Segment> take() override { return std::exchange (kept, {}); }
    std::string id;
    std::vector<Segment> kept;
};

} // namespace

TEST_CASE ("A pack opens whole, or with what a sieve keeps of it", "[storage][pack]")
{
    const ThreeSegments three;
    REQUIRE (openPack (three.path()));
    CHECK (openPack (three.path())->pack.segments.size() == 3);
    Only b { "b" };
    const auto sifted = openPack (three.path(), { .keep = &b });
    REQUIRE (sifted);
    REQUIRE (sifted->pack.segments.size() == 1);
    CHECK (sifted->pack.segments.front().id == "b");
    CHECK (sifted->pack.sessions.size() == 1);
}

TEST_CASE ("A missing file is told with its place in the manifest, whatever was kept of it", "[storage][pack]")
{
    const ThreeSegments three;
    fs::remove (three.path() / "c.flac");
    Only c { "c" };
    for (auto* keep : { static_cast<SegmentSieve*> (nullptr), static_cast<SegmentSieve*> (&c) })
    {
        const auto opened = openPack (three.path(), { .keep = keep });
        REQUIRE_FALSE (opened);
        CHECK (opened.error().where == "/segments/2/file");
        CHECK (opened.error().problem == "c.flac is missing");
    }
}

TEST_CASE ("A file that is missing stops nobody who would not hear it", "[storage][pack]")
{
    const ThreeSegments three;
    fs::remove (three.path() / "c.flac");
    Only a { "a" };
    CHECK (openPack (three.path(), { .keep = &a }));

    std::vector<Error> findings;
    const auto reported = openPack (three.path(), { .findings = &findings, .missing = MissingFiles::reported });
    REQUIRE (reported);
    CHECK (reported->pack.segments.size() == 3);
    REQUIRE (findings.size() == 1);
    CHECK (findings.front().where == "/segments/2/file");
}

TEST_CASE ("A link inside a pack that leads out of it is refused, one that stays inside is not", "[storage][pack]")
{
    const ThreeSegments three;
    fs::remove (three.path() / "a.flac");
    fs::create_symlink ("b.flac", three.path() / "a.flac");
    CHECK (openPack (three.path()));
    fs::remove (three.path() / "a.flac");
    fs::create_symlink ("/etc/hostname", three.path() / "a.flac");
    const auto opened = openPack (three.path());
    REQUIRE_FALSE (opened);
    CHECK (opened.error().problem.find ("leads out of the pack") != std::string::npos);
}
