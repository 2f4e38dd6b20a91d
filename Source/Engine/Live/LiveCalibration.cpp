// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/LiveCalibration.h"

#include "Engine/Devices/AudioDevice.h"
#include "Engine/Devices/Devices.h"
#include "Engine/Live/DigitalSilence.h"
#include "Engine/Live/ListeningRing.h"
#include "Engine/Live/WakeUp.h"
#include "Model/NearestName.h"
#include "Words/Breath.h"
#include "Words/Devices.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace slackwater::engine
{

namespace
{
constexpr Seconds ringLength { 4.0 };
constexpr Seconds deviceSilence { 2.0 }; // no block for so long: it is gone
constexpr double fallPerSecond = 2.0;    // of the meter
} // namespace

struct LiveCalibration::Listening final : AudioDevice::Player
{
    Listening (Options o, std::unique_ptr<AudioDevice> d)
        : options (std::move (o)), rate (d->rate()),
          ring (static_cast<std::size_t> (toSamples (ringLength, rate).value)),
          calibration (rate, { options.weights, false }, options.length), silence (rate), door (std::move (d))
    {
    }

    ~Listening()
    {
        shouldEnd.store (true);
        wake.wake();
        if (thread.joinable())
            thread.join();
        door->close();
    }

    void begin()
    {
        door->start (*this);
        thread = std::thread ([this] { listen(); });
    }

    /** The audio callback. */
    void play (const float* heard, float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING override
    {
        std::fill_n (left, frames, 0.0f);
        std::fill_n (right, frames, 0.0f);
        ring.write (heard, left, right, frames, frames);
        wake.wake();
    }

    void listen()
    {
        auto alive = std::chrono::steady_clock::now();
        while (! shouldEnd.load() && ! calibration.isDone())
        {
            wake.wait (Seconds { 0.1 });
            const auto now = std::chrono::steady_clock::now();
            ListeningRing::Block block;
            while (! calibration.isDone() && silence.lasted() < takenForSilentAfter && ring.nextBlock (block))
            {
                alive = now;
                take (block.lost, true);
                take (block.frames, false);
            }
            if (silence.lasted() >= takenForSilentAfter)
                return tell (words::say (words::breath::silence), true);
            if (door->isLost() || now - alive > deviceSilence)
                return tell (words::say (words::devices::microphoneWentAway), false);
        }
        if (shouldEnd.load())
            return;
        const std::scoped_lock lock (mutex);
        shown.result = calibration.result();
    }

    void tell (std::string trouble, bool gaveNothing)
    {
        const std::scoped_lock lock (mutex);
        shown.trouble = std::move (trouble);
        shown.gaveNothing = gaveNothing;
    }

    /** `isLost`: nobody could keep up; heard as silence, so that the sign's time stays right. */
    void take (std::int64_t frames, bool isLost)
    {
        while (frames > 0)
        {
            // In pieces no longer than the sign can be told apart in.
            const auto most = std::min (frames, toSamples (Seconds { 0.02 }, rate).value);
            const auto piece = isLost ? ListeningRing::Piece {} : ring.peek (static_cast<std::size_t> (most));
            const auto count = isLost ? most : static_cast<std::int64_t> (piece.microphone.size());
            if (count == 0)
                return;
            const auto time = toSeconds (Samples { heardFrames }, rate);
            if (isLost)
                nothing.assign (static_cast<std::size_t> (count), 0.0f);
            const auto microphone = isLost ? std::span<const float> (nothing) : piece.microphone;
            if (! isLost) // what nobody could take in time says nothing about the microphone
                silence.hear (microphone);
            calibration.process (microphone, {}, options.sign.phaseAt (time));
            auto peak = 0.0f;
            for (const auto sample : microphone)
                peak = std::max (peak, std::abs (sample));
            if (! isLost)
                ring.take (static_cast<std::size_t> (count));
            frames -= count;
            heardFrames += count;

            const std::scoped_lock lock (mutex);
            shown.heard = toSeconds (Samples { heardFrames }, rate);
            const auto fallen =
                shown.level - static_cast<float> (fallPerSecond * static_cast<double> (count) / rate.value);
            shown.level = std::min (1.0f, std::max (peak, fallen));
        }
    }

    const Options options;
    const SampleRate rate;
    ListeningRing ring;
    WakeUp wake;
    breath::Calibration calibration; // the thread's, as the next three
    DigitalSilence silence;
    std::int64_t heardFrames = 0;
    std::vector<float> nothing;
    std::unique_ptr<AudioDevice> door;
    std::atomic<bool> shouldEnd { false };
    mutable std::mutex mutex;
    CalibrationProgress shown;
    std::thread thread;
};

LiveCalibration::LiveCalibration (std::unique_ptr<Listening> l) : listening (std::move (l)) {}
LiveCalibration::~LiveCalibration() = default;

namespace
{
/** Why there is nothing to listen to: what the person can do something about. */
tl::unexpected<Error> unheard (const std::string& wanted, const std::optional<Error>& problem)
{
    std::vector<std::string> inputs;
    for (const auto& device : listDevices())
        if (device.isInput)
            inputs.push_back (device.name);
    const auto isThere = std::find (inputs.begin(), inputs.end(), wanted) != inputs.end();
    if (problem && (wanted.empty() || isThere))
        return fail (*problem);
    if (wanted.empty())
        return fail (ErrorKind::device, {}, {}, words::devices::noMicrophone);
    return isThere ? fail (ErrorKind::device, wanted, {}, words::devices::microphoneNotOpened)
                   : fail (ErrorKind::device, wanted, {}, words::devices::noMicrophoneOfThatName,
                           namesInstead (wanted, inputs));
}
} // namespace

Result<std::unique_ptr<LiveCalibration>> LiveCalibration::start (Options options)
{
    auto door = AudioDevice::open ({ options.outputDevice, options.inputDevice, true, SampleRate { 0.0 } });
    if (! door || ! (*door)->hasMicrophone())
        return unheard (options.inputDevice, door ? std::nullopt : std::optional (door.error()));
    auto listening = std::make_unique<Listening> (std::move (options), std::move (*door));
    listening->begin();
    return std::unique_ptr<LiveCalibration> (new LiveCalibration (std::move (listening)));
}

CalibrationProgress LiveCalibration::progress() const
{
    const std::scoped_lock lock (listening->mutex);
    return listening->shown;
}

} // namespace slackwater::engine
