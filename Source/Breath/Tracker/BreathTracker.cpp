// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/BreathTracker.h"

#include "Breath/Tracker/BreathRhythm.h"
#include "Breath/Tracker/EnvelopeTracker.h"
#include "Breath/Tracker/FrontEnd.h"
#include "Breath/Tracker/GuideAgreement.h"
#include "Breath/Tracker/OnsetRate.h"
#include "Breath/Tracker/PhaseFilter.h"
#include "Breath/Tracker/PhaseNetwork.h"
#include "Breath/Tracker/TrackerRate.h"
#include "Breath/Tracker/RateDecoder.h"
#include "Breath/Tracker/RateNetwork.h"
#include "Words/Breath.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>

namespace slackwater::breath
{

namespace
{
constexpr std::int64_t slicesPerSecond = 40; // input goes on in slices of 25 ms, whatever the blocks are
constexpr std::int64_t slicesPerRow = slicesPerSecond / 4;
constexpr std::size_t mostRows = 4 * 600;

/** No microphone that is plugged in gives nothing at all for so long: then nobody is heard, whatever was before. */
constexpr std::int64_t longSilence = 6 * slicesPerSecond;
constexpr float nothing = 1.0e-7f; // -140 dBFS

/** Features are framed half a frame early, so that each is complete just before a tenth of a second is over: whoever
   asks ten times a second then hears of an onset 20-50 ms after its frame, not 100. The first frame, half of it empty,
   is dropped. */
constexpr std::size_t headStart = BandFeatures::frameLength / 2;

/** The trained part: there, or not. */
struct Networks
{
    PhaseNetwork phase;
    RateNetwork rate;
    RateDecoder decoder;
};

Result<Networks> loadNetworks (const std::filesystem::path& file)
{
    auto weights = Weights::load (file);
    if (! weights)
        return fail (std::move (weights.error()));
    bool complete = true;
    auto phase = PhaseNetwork::make (*weights);
    auto rate = RateNetwork::make (*weights);
    const RateDecoder decoder { weights->take ("confidence", 1, 21, complete) };
    if (! phase || ! rate || ! complete)
        return fail (ErrorKind::input, file.string(), {}, words::breath::otherWeights);
    return Networks { std::move (*phase), std::move (*rate), decoder };
}
} // namespace

struct BreathTracker::Engine
{
    Engine (SampleRate sampleRate, Options given)
        : rate (sampleRate), options (std::move (given)), microphoneConverter (toTrackerRate (sampleRate)),
          referenceConverter (toTrackerRate (sampleRate))
    {
        if (auto loaded = loadNetworks (options.weights))
            networks = std::move (*loaded);
        else
            fallbackReason = loaded.error().message();
        frontEnd.process (std::vector<float> (headStart, 0.0f), {});
    }

    SampleRate rate;
    Options options;
    sound::Resampler microphoneConverter, referenceConverter;
    FrontEnd frontEnd;
    Normaliser normaliser;
    std::optional<Networks> networks;
    std::string fallbackReason;
    LagSimilarity similarity;
    LagSimilarity::Channels channels;
    PhaseFilter phaseFilter;
    GuideAgreement agreement;
    BreathRhythm rhythm;
    OnsetRate onsetRate;
    EnvelopeTracker envelope;

    std::vector<float> microphone, reference; // less than a slice, waiting for its rest
    std::vector<float> microphone16, reference16;
    std::int64_t samples = 0, slices = 0; // taken in; a slice ends at slices * rate / slicesPerSecond
    std::int64_t silentSlices = 0;
    std::size_t frames = 0;
    BreathPhase guide = BreathPhase::unknown;
    BreathState state;
    std::deque<BreathState> rows;

    [[nodiscard]] std::int64_t sliceEnd() const
    {
        return std::llround (static_cast<double> (slices + 1) * rate.value / static_cast<double> (slicesPerSecond));
    }

    void take (std::span<const float> played, std::span<const float> heard)
    {
        microphone.insert (microphone.end(), heard.begin(), heard.end());
        const auto known = played.first (std::min (played.size(), heard.size()));
        reference.insert (reference.end(), known.begin(), known.end());
        reference.resize (microphone.size(), 0.0f);
        samples += static_cast<std::int64_t> (heard.size());
    }

    void finishSlice()
    {
        const auto makeSafe = [] (float sample)
        { return std::isfinite (sample) ? std::clamp (sample, -4.0f, 4.0f) : 0.0f; };
        for (auto* buffer : { &microphone, &reference })
            std::transform (buffer->begin(), buffer->end(), buffer->begin(), makeSafe);
        const bool silent = std::all_of (microphone.begin(), microphone.end(),
                                         [] (float sample) { return std::abs (sample) < nothing; });
        if (! silent && silentSlices >= longSilence)
            listenAnew();
        silentSlices = silent ? silentSlices + 1 : 0;
        microphone16.clear();
        reference16.clear();
        microphoneConverter.append (microphone, microphone16);
        referenceConverter.append (reference, reference16);
        reference16.resize (microphone16.size(), 0.0f);
        frontEnd.process (microphone16, reference16);
        microphone.clear();
        reference.clear();

        ++slices;
        state.time = Seconds { static_cast<double> (slices) / static_cast<double> (slicesPerSecond) };
        if (frontEnd.takeNewBeginning())
            listenAnew();
        while (const auto frame = frontEnd.takeFrame())
            listen (*frame);
        if (silentSlices >= longSilence || frontEnd.lateBy()) // nobody, or what is played and cannot be told from one
        {
            const auto time = state.time;
            state = {};
            state.time = time;
        }
        if (slices % slicesPerRow != 0)
            return;
        rows.push_back (state);
        if (rows.size() > mostRows)
            rows.pop_front();
    }

    /** Forgets what was heard, not what is known of the person. */
    void listenAnew()
    {
        normaliser.reset();
        if (networks)
        {
            networks->phase.reset();
            networks->decoder.reset();
        }
        similarity.reset();
        phaseFilter.reset();
        onsetRate.reset();
        rhythm.reset();
        envelope = {};
    }

    void listen (const FeatureFrame& frame)
    {
        if (frames++ == 0)
            return;
        std::optional<RateAnswer> answer;
        state.phase = BreathPhase::unknown;
        if (networks)
            answer = listenWithNetworks (frame);
        else
        {
            envelope.push (frame);
            answer = envelope.answer();
        }
        state.rate = answer ? std::optional { answer->rate } : std::nullopt;
        state.confidence = answer ? answer->confidence : 0.0;
        rhythm.push (state.time, state.phase, state.rate);
        state.position = rhythm.position();
        state.nextExhale = rhythm.nextExhale();
        state.nextExhaleSpread = rhythm.spread();
    }

    std::optional<RateAnswer> listenWithNetworks (const FeatureFrame& frame)
    {
        const auto input = normaliser.push (frame);
        const auto& output = networks->phase.push (input);
        similarity.push (std::span<const float, bandCount> { input.data(), bandCount }, output);
        if (frames % framesPerRate == 0)
        {
            similarity.read (channels);
            networks->decoder.push (networks->rate (channels));
        }
        agreement.push (output.phase, guide);
        if (agreement.isOpposite())
            options.swapInAndOut = true;
        else if (agreement.isSame())
            options.swapInAndOut = false;

        auto answer = networks->decoder.answer (static_cast<double> (output.presence));
        const auto phase = phaseFilter.push (output.phase, options.swapInAndOut,
                                             answer ? std::optional { answer->rate } : std::nullopt);
        const bool told = phaseFilter.clarity() > PhaseFilter::leastClarity || phase == BreathPhase::hold;
        state.phase = networks->decoder.isBreathing() && told ? phase : BreathPhase::unknown;
        if (! answer)
            return answer;
        return reconciled (*answer, onsetRate.push (state.time, state.phase, answer->rate));
    }
};

BreathTracker::BreathTracker (SampleRate rate, Options options)
    : engine (std::make_unique<Engine> (rate, std::move (options)))
{
}
BreathTracker::BreathTracker (SampleRate rate) : BreathTracker (rate, Options {}) {}
BreathTracker::~BreathTracker() = default;
BreathTracker::BreathTracker (BreathTracker&&) noexcept = default;
BreathTracker& BreathTracker::operator= (BreathTracker&&) noexcept = default;

void BreathTracker::process (std::span<const float> microphone, std::span<const float> reference)
{
    while (! microphone.empty())
    {
        const auto count =
            std::min (microphone.size(), static_cast<std::size_t> (engine->sliceEnd() - engine->samples));
        engine->take (reference.first (std::min (reference.size(), count)), microphone.first (count));
        microphone = microphone.subspan (count);
        reference = reference.subspan (std::min (reference.size(), count));
        if (engine->samples == engine->sliceEnd())
            engine->finishSlice();
    }
}

const BreathState& BreathTracker::state() const noexcept { return engine->state; }

std::vector<BreathState> BreathTracker::takeRows()
{
    std::vector<BreathState> taken { engine->rows.begin(), engine->rows.end() };
    engine->rows.clear();
    return taken;
}

std::optional<Seconds> BreathTracker::hearsOutputLateBy() const noexcept { return engine->frontEnd.lateBy(); }
void BreathTracker::setGuide (BreathPhase guide) noexcept { engine->guide = guide; }
bool BreathTracker::isUsingFallback() const noexcept { return ! engine->networks; }
const std::string& BreathTracker::fallbackReason() const noexcept { return engine->fallbackReason; }

void BreathTracker::reset() { engine = std::make_unique<Engine> (engine->rate, engine->options); }

} // namespace slackwater::breath
