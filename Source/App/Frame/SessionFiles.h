// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Plan.h"
#include "Storage/Past/Timeline.h"
#include "Storage/Past/Trace.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace slackwater::app
{

/** The files about a session that somebody asked for when they started the program: they grow while it plays, and
   survive a crash. Threads: event() and tick() on the analysis thread. */
class SessionFiles
{
public:
    struct Wish
    {
        std::string timeline, trace; // files; empty: none

        bool operator== (const Wish&) const = default;
    };

    SessionFiles (Wish, Plan, std::filesystem::path packFolder, std::string breath, std::function<SampleRate()> rate);
    ~SessionFiles();
    SessionFiles (const SessionFiles&) = delete;
    SessionFiles& operator= (const SessionFiles&) = delete;

    void event (const Event&);
    void tick (Samples, const BreathState&, std::span<const Command>);

private:
    void open();

    Wish wish;
    Plan plan;
    std::filesystem::path folder;
    std::string breath;
    std::function<SampleRate()> rate; // the device's: known only when it is open
    bool isOpen = false;
    std::optional<storage::TimelineWriter> timeline;
    std::optional<storage::TraceWriter> trace;
};

} // namespace slackwater::app
