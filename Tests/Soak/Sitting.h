// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Engine/Live/Analysis.h"
#include "Engine/Live/SessionCallback.h"
#include "Soak/Chance.h"
#include "Soak/Ear.h"
#include "Soak/Material.h"
#include "Soak/Witness.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace slackwater::soak
{

/** What happened how often, of all sittings. */
using Tally = std::map<std::string, std::int64_t>;

/** One session as it is played live, with everything that a person, a device and a disk may do to it meanwhile: the
   real callback, analysis, conductor and renderer, with the soak in the place of the device, its thread and the wall
   clock. */
class Sitting
{
public:
    struct Options
    {
        SampleRate rate;
        bool bySea = false;     // over Tide, with struck bowls; else over looped tones
        bool movesAbout = true; // skips, and goes back and on: then no length can be kept
        bool tells = false;     // prints all that happens
        std::uint64_t seed = 1;
    };

    /** past: of a sitting that was cut off, and goes on. */
    Sitting (const Material&, const Plan&, Options, Tally&, const std::vector<Tick>& past = {});

    /** Until it is over, or wrong, or a crash cuts it off. */
    void sit();

    /** All that was wrong, with the time it was found at. */
    [[nodiscard]] const std::vector<std::string>& faults() const noexcept { return found; }

    /** What has to go through a conductor to go on; set when a crash cut it off. */
    [[nodiscard]] std::optional<std::vector<Tick>> cutOffAfter() const;

    [[nodiscard]] Seconds played() const noexcept
    {
        return Seconds { static_cast<double> (frames) / options.rate.value };
    }
    [[nodiscard]] const Ear& heardBy() const noexcept { return ear; }
    [[nodiscard]] const Witness& witnessedBy() const noexcept { return witness; }

private:
    void playBlock();
    void act();
    void disturb();
    void wrong (const std::string&);
    void note (const char* what);
    [[nodiscard]] Ear::Expected expected (int blockFrames) const;
    void relive (const std::vector<Tick>&);
    std::unique_ptr<breath::BreathSource> somebody();
    [[nodiscard]] std::int64_t in (double seconds) const
    {
        return frames + static_cast<std::int64_t> (seconds * options.rate.value);
    }

    const Material& material;
    const Plan plan;
    const Options options;
    Tally& tally;
    Chance chance;
    Ear ear;
    Witness witness;
    std::vector<std::string> found;

    std::unique_ptr<engine::Renderer> renderer;
    engine::ListeningRing ring;
    engine::WakeUp wake;
    engine::SessionCallback callback;
    std::unique_ptr<engine::MicrophoneBreath> microphone;
    std::unique_ptr<breath::BreathSource> source;
    std::vector<float> room; // what the microphone hears, over and over
    std::unique_ptr<engine::Analysis> analysis;

    std::int64_t frames = 0; // of the device, all counted
    std::int64_t nextAct = 0, nextDisturbance = 0;
    std::int64_t diskBackAt = 0, analysisBackAt = 0, soundingAgainAt = 0, crashAt = -1, leaveAt = -1;
    int period = 256;
    bool isPaused = false, isLeaving = false, isCutOff = false, isOver = false;
    std::vector<float> left, right, heard;
};

} // namespace slackwater::soak
