// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/LivePlayer.h"

#include "Engine/Live/LiveSession.h"
#include "Engine/Streams/ReadAhead.h"

namespace slackwater::engine
{

namespace
{
/** The device's own rate, where sound is good and cheap at it; else the session's sound is converted. */
SampleRate fitting (SampleRate device)
{
    return device.value >= 32000.0 && device.value <= 192000.0 ? device : SampleRate { 48000.0 };
}
} // namespace

LivePlayer::LivePlayer() = default;
LivePlayer::~LivePlayer() { stop(); } // while its threads may still ask for rate() and latency()

Result<void> LivePlayer::start (Plan plan, PlayerOptions options)
{
    stop(); // its threads may still ask for rate() and latency()
    session.reset();
    const auto wantsInput = options.source == nullptr && options.breath == BreathChoice::microphone;
    AudioDevice::Wish wish { options.outputDevice, options.inputDevice, wantsInput, options.rate };
    auto device = AudioDevice::open (wish);
    if (! device)
        return fail (device.error());

    RendererSettings settings;
    settings.rate = wish.rate = options.rate.value > 0.0 ? options.rate : fitting ((*device)->rate());
    settings.packFolder = options.packFolder;
    settings.voiceLevel = plan.voiceLevel;
    settings.bedLevel = plan.bedLevel;
    settings.room = plan.room;
    settings.readAhead = readAheadLive;
    settings.begin =
        toSamples (Seconds { static_cast<double> (options.past.size()) / pacing::ticksPerSecond }, settings.rate);
    auto renderer = Renderer::create (plan, settings);
    if (! renderer)
        return fail (renderer.error());

    session = std::make_unique<LiveSession> (std::move (plan), std::move (options), wish, std::move (*device),
                                             std::move (*renderer));
    session->begin();
    return {};
}

void LivePlayer::pause()
{
    if (session)
        session->pause (true);
}

void LivePlayer::resume()
{
    if (session)
        session->pause (false);
}

void LivePlayer::stop()
{
    if (session)
        session->leave();
}

void LivePlayer::send (const Command& command)
{
    if (session)
        session->send (command);
}

void LivePlayer::setVoiceLevel (Decibels level)
{
    if (session)
        session->setVoiceLevel (level);
}

void LivePlayer::setBedLevel (Decibels level)
{
    if (session)
        session->setBedLevel (level);
}

PlayerState LivePlayer::state() const { return session ? session->state() : PlayerState {}; }
bool LivePlayer::waitUntilFinished (Seconds most) { return ! session || session->waitUntilFinished (most); }
SampleRate LivePlayer::rate() const noexcept { return session ? session->rate : SampleRate { 0.0 }; }
Samples LivePlayer::latency() const noexcept { return session ? session->latency() : Samples {}; }

} // namespace slackwater::engine
