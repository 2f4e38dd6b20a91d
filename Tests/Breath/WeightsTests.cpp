// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/BreathTracker.h"
#include "Breath/Tracker/Weights.h"
#include "Support/Catch.h"

#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace slackwater::breath;
using slackwater::SampleRate;

namespace
{
const std::filesystem::path committed = SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights";

std::string bytesOf (const std::filesystem::path& file)
{
    std::ifstream stream (file, std::ios::binary);
    return { std::istreambuf_iterator<char> (stream), {} };
}

/** A file in the temporary folder that goes when the test ends. */
struct Scratch
{
    explicit Scratch (const std::string& bytes) { std::ofstream (path, std::ios::binary) << bytes; }
    ~Scratch() { std::filesystem::remove (path); }
    static inline int made = 0; // tests run side by side, each in a process of its own
    std::filesystem::path path =
        std::filesystem::temp_directory_path()
        / ("slackwater-weights-" + std::to_string (::getpid()) + "-" + std::to_string (made++));
};
} // namespace

TEST_CASE ("The committed weights are read whole", "[breath][weights]")
{
    const auto weights = Weights::load (committed);
    REQUIRE (weights);
    bool complete = true;
    (void) weights->take ("phase.input.weight", 48, 60, complete);
    CHECK (complete);
    (void) weights->take ("phase.input.weight", 48, 61, complete);
    CHECK_FALSE (complete);
}

TEST_CASE ("Weights that are damaged anywhere are refused, never half believed", "[breath][weights]")
{
    auto bytes = bytesOf (committed);
    REQUIRE (bytes.size() > 1000);
    SECTION ("one bit")
    {
        const auto at = GENERATE (as<std::size_t> {}, 0, 13, 500, 90000);
        bytes[at] = static_cast<char> (bytes[at] ^ 4);
        CHECK_FALSE (Weights::load (Scratch { bytes }.path));
    }
    SECTION ("cut short")
    {
        const auto length = GENERATE (as<std::size_t> {}, 0, 3, 12, 20, 1000, 100000);
        CHECK_FALSE (Weights::load (Scratch { bytes.substr (0, length) }.path));
    }
    SECTION ("something else") { CHECK_FALSE (Weights::load (Scratch { std::string (4096, 'x') }.path)); }
    SECTION ("not there") { CHECK_FALSE (Weights::load ("/nowhere/breath.weights")); }
    SECTION ("a folder") { CHECK_FALSE (Weights::load (std::filesystem::temp_directory_path())); }
}

TEST_CASE ("Without weights the classical fallback goes on, and says so in words", "[breath][weights]")
{
    const BreathTracker tracker { SampleRate { 16000.0 }, { "/nowhere/breath.weights", false } };
    CHECK (tracker.isUsingFallback());
    CHECK (tracker.fallbackReason().find ("/nowhere/breath.weights") != std::string::npos);
    CHECK (tracker.fallbackReason().find ("classical") != std::string::npos);

    const BreathTracker whole { SampleRate { 16000.0 }, { committed, false } };
    CHECK_FALSE (whole.isUsingFallback());
    CHECK (whole.fallbackReason().empty());
}
