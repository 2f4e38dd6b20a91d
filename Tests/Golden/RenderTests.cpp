// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/SimulatedBreather.h"
#include "Sound/Measure.h"
#include "Engine/Render/OfflineRender.h"
#include "Planning/Planner.h"
#include "Storage/Packs/OpenPack.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numbers>
#include <utility>

using namespace slackwater;

namespace
{

const std::filesystem::path folder = std::filesystem::path (SLACKWATER_SOURCE_DIR) / "Tests/Golden";
constexpr double rate = 44100.0, windowSeconds = 20.0;
constexpr std::array<double, 7> octaves { 125.0, 250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0 };

/** The level of each octave in each window, in decibels: enough to hear that something sounds different, and the same
   on every machine (decoders and mathematical functions differ in their last bits between processors, so no hash of the
   sound). */
class CoarseSpectrum final : public sound::AudioSink
{
public:
    CoarseSpectrum()
    {
        for (std::size_t i = 0; i < octaves.size(); ++i)
        {
            // Band-pass of constant peak gain, Q = sqrt 2 (R. Bristow-Johnson, Audio EQ Cookbook).
            const auto w = 2.0 * std::numbers::pi * octaves[i] / rate,
                       alpha = std::sin (w) / (2.0 * std::numbers::sqrt2);
            bands[i] = { alpha / (1.0 + alpha), -2.0 * std::cos (w) / (1.0 + alpha), (1.0 - alpha) / (1.0 + alpha) };
        }
    }

    [[nodiscard]] Result<void> write (std::span<const float> left, std::span<const float> right) override
    {
        for (std::size_t i = 0; i < left.size(); ++i)
            add (0.5 * (static_cast<double> (left[i]) + static_cast<double> (right[i])));
        return {};
    }

    [[nodiscard]] const std::vector<std::array<double, octaves.size()>>& levels() const { return windows; }

private:
    struct Band
    {
        double gain = 0.0, a1 = 0.0, a2 = 0.0, x1 = 0.0, x2 = 0.0, y1 = 0.0, y2 = 0.0, energy = 0.0;
    };

    void add (double x)
    {
        for (auto& band : bands)
        {
            const auto y = band.gain * (x - band.x2) - band.a1 * band.y1 - band.a2 * band.y2;
            band.x2 = std::exchange (band.x1, x);
            band.y2 = std::exchange (band.y1, y);
            band.energy += y * y;
        }
        if (++count < static_cast<int> (windowSeconds * rate))
            return;
        windows.emplace_back();
        for (std::size_t i = 0; i < bands.size(); ++i)
            windows.back()[i] = 10.0 * std::log10 (std::exchange (bands[i].energy, 0.0) / count + 1e-10);
        count = 0;
    }

    std::array<Band, octaves.size()> bands;
    std::vector<std::array<double, octaves.size()>> windows;
    int count = 0;
};

/** The three-minute space for somebody who follows, rendered. */
nlohmann::json rendered()
{
    const auto pack =
        storage::openPack (std::filesystem::path (SLACKWATER_SOURCE_DIR) / "Sessions/first-light").value();
    const auto plan = planning::plan (pack.pack, {}, { "space", 3.0, 1 }, [&] (const std::string& file)
    {
        return sound::lengthOfFile (pack.folder / file);
    }).value();
    breath::SimulatedBreather person { breath::SimulatedBreather::parse ("12,follows=1,irregular=0.2").value() };

    CoarseSpectrum spectrum;
    auto words = nlohmann::json::array();
    engine::RenderOptions options;
    options.rate = SampleRate { rate };
    options.sink = &spectrum;
    options.onEvent = [&] (const Event& event)
    {
        if (const auto* say = std::get_if<SayEvent> (&event.what))
            words.push_back ({ { "segment", say->say.segment },
                               { "at", std::round (100.0 * toSeconds (event.at, options.rate).count()) / 100.0 } });
    };
    REQUIRE (engine::renderOffline (plan, pack.folder, person, options));

    auto levels = nlohmann::json::array();
    for (const auto& window : spectrum.levels())
    {
        levels.emplace_back();
        for (const auto level : window)
            levels.back().push_back (std::round (10.0 * level) / 10.0);
    }
    return { { "words", words }, { "octaveLevels", levels } };
}

} // namespace

TEST_CASE ("The three-minute space says the same words at the same times, and sounds as it did", "[golden]")
{
    const auto file = folder / "space.json";
    const auto now = rendered();
    if (std::getenv ("SLACKWATER_WRITE_GOLDEN") != nullptr)
        std::ofstream (file) << now.dump (1) << "\n";
    const auto golden = nlohmann::json::parse (std::ifstream (file));

    REQUIRE (now.at ("words").size() == golden.at ("words").size());
    for (std::size_t i = 0; i < now.at ("words").size(); ++i)
    {
        CHECK (now.at ("words")[i].at ("segment") == golden.at ("words")[i].at ("segment"));
        CHECK (now.at ("words")[i].at ("at").get<double>()
               == Approx (golden.at ("words")[i].at ("at").get<double>()).margin (0.011));
    }
    REQUIRE (now.at ("octaveLevels").size() == golden.at ("octaveLevels").size());
    auto distance = 0.0;
    for (std::size_t i = 0; i < now.at ("octaveLevels").size(); ++i)
        for (std::size_t k = 0; k < octaves.size(); ++k)
            distance = std::max (distance, std::abs (now.at ("octaveLevels")[i][k].get<double>()
                                                     - golden.at ("octaveLevels")[i][k].get<double>()));
    CHECK (distance <= 0.5); // decibels, in any octave of any twenty seconds
}
