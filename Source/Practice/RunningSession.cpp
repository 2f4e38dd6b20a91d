// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/RunningSession.h"

#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/MachineTime.h"

#include <utility>

namespace slackwater::practice
{

using Phase = engine::PlayerState::Phase;

Result<void> RunningSession::start (LiveWish wanted)
{
    wish = std::move (wanted);
    auto read = wish.readFrom;
    read.emplace_back (wish.breath.description);
    if (const auto apart = keepApart (wish.recording, {}, wish.session.pack, std::move (read)); ! apart)
        return apart;
    beginRecord();
    auto options = howToPlay();
    tellOnwards (options);
    auto started = live.start (wish.session.plan, std::move (options));
    if (! started)
        record.reset(); // its trace stays
    return started;
}

void RunningSession::beginRecord()
{
    if (! wish.keepsHistory)
        return;
    if (wish.unfinished)
        record = std::make_unique<storage::SessionRecord> (*wish.unfinished);
    else
        record = std::make_unique<storage::SessionRecord> (
            wish.session.plan,
            storage::SessionRecord::Circumstances { wish.session.pack.folder, wish.breath.description,
                                                    storage::utcNow(), [this] { return live.rate(); } });
}

engine::PlayerOptions RunningSession::howToPlay()
{
    engine::PlayerOptions options;
    options.packFolder = wish.session.pack.folder;
    options.outputDevice = wish.outputDevice;
    options.inputDevice = wish.inputDevice;
    options.rate = wish.rate;
    if (wish.unfinished)
    {
        options.rate = wish.unfinished->trace.header.rate;
        options.past.assign (wish.unfinished->past().begin(), wish.unfinished->past().end());
    }
    options.source = std::move (wish.breath.source);
    options.weights = storage::breathWeights();
    options.swapInAndOut = wish.session.profile.breath.swapsInAndOut();
    return options;
}

void RunningSession::tellOnwards (engine::PlayerOptions& options)
{
    options.onEvent = [this] (const Event& event)
    {
        if (record)
            record->event (event);
        if (auto* files = recorded())
            files->event (event);
    };
    options.onTick = [this] (Samples at, const BreathState& state, std::span<const Command> commands)
    {
        if (record)
            record->tick (at, state, commands);
        if (auto* files = recorded())
            files->tick (at, state, commands);
    };
    options.onFault = [this] (const Error& fault)
    {
        if (record)
            record->fault (fault);
        if (wish.onFault)
            wish.onFault (fault);
    };
}

LiveRecording* RunningSession::recorded()
{
    if (wish.recording.isEmpty())
        return nullptr;
    if (! recording)
        recording = std::make_unique<LiveRecording> ([this, rate = live.rate()]
        {
            auto created = Recording::create (wish.recording, wish.session, rate, wish.breath.description,
                                              storage::LineFile::Mode::asItGrows);
            if (created && wish.unfinished)
                created->past (*wish.unfinished);
            return created;
        });
    return recording.get();
}

storage::BreathChange RunningSession::breath() const
{
    return record ? record->breathSoFar() : storage::BreathChange {};
}

RunningSession::Kept RunningSession::finish()
{
    live.stop();
    Kept kept;
    const auto last = live.state();
    const auto phase = last.phase;
    if (record && last.deviceKeepsNoTime && ! wish.unfinished)
        record->forget(); // nobody has heard any of it; one that was cut off before stays as it was
    if (record && phase != Phase::failed)
        kept.history = record->finish (phase == Phase::ended ? storage::Ending::whole : storage::Ending::left);
    if (recording)
        kept.files = recording->finish();
    return kept;
}

} // namespace slackwater::practice
