// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/SessionFiles.h"

#include <iostream>

namespace slackwater::app
{

SessionFiles::SessionFiles (Wish w, Plan p, std::filesystem::path f, std::string b, std::function<SampleRate()> r)
    : wish (std::move (w)), plan (std::move (p)), folder (std::move (f)), breath (std::move (b)), rate (std::move (r))
{
}

SessionFiles::~SessionFiles()
{
    if (timeline)
        if (const auto done = timeline->finish(); ! done)
            std::cerr << "slackwater: " << done.error().message() << std::endl;
    if (trace)
        if (const auto done = trace->finish(); ! done)
            std::cerr << "slackwater: " << done.error().message() << std::endl;
}

void SessionFiles::open()
{
    if (std::exchange (isOpen, true))
        return;
    const auto complain = [] (const Error& error) { std::cerr << "slackwater: " << error.message() << std::endl; };
    if (! wish.timeline.empty())
    {
        if (auto made = storage::TimelineWriter::create (wish.timeline, rate(), storage::LineFile::Mode::asItGrows))
            timeline.emplace (std::move (*made));
        else
            complain (made.error());
    }
    if (wish.trace.empty())
        return;
    const auto header = storage::traceHeader (plan, rate(), folder, folder, breath);
    auto made = header ? storage::TraceWriter::create (wish.trace, *header, storage::LineFile::Mode::asItGrows)
                       : fail (header.error());
    if (made)
        trace.emplace (std::move (*made));
    else
        complain (made.error());
}

void SessionFiles::event (const Event& event)
{
    open();
    if (timeline)
        timeline->event (event);
    if (trace)
        trace->event (event);
}

void SessionFiles::tick (Samples at, const BreathState& state, std::span<const Command> commands)
{
    open();
    if (trace)
        trace->tick (at, state, commands);
}

} // namespace slackwater::app
