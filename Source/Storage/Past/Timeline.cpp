// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/Timeline.h"

#include "Model/Json/EventJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace slackwater::storage
{

namespace
{

// Without ticks: no event is stamped further ahead than a rest may be decided, so nothing earlier can come after that.
constexpr Seconds settled { 60.0 };

} // namespace

Result<TimelineWriter> TimelineWriter::create (const std::filesystem::path& path, SampleRate rate, LineFile::Mode mode)
{
    auto file = LineFile::create (path, mode);
    if (! file)
        return fail (file.error());
    return TimelineWriter { std::move (*file), rate };
}

void TimelineWriter::event (const Event& event)
{
    const auto after = std::upper_bound (waiting.begin(), waiting.end(), event,
                                         [] (const Event& a, const Event& b) { return a.at < b.at; });
    waiting.insert (after, event);
    writeUpTo ({ waiting.back().at.value - toSamples (settled, rate).value });
}

void TimelineWriter::writeUpTo (Samples end)
{
    auto next = waiting.begin();
    for (; next != waiting.end() && next->at <= end; ++next)
        file.write (json::toTimelineJson (*next, rate).dump (-1, ' ', false, nlohmann::json::error_handler_t::replace));
    waiting.erase (waiting.begin(), next);
}

void TimelineWriter::tick (Samples now) { writeUpTo ({ now.value - 1 }); }

Result<void> TimelineWriter::finish()
{
    if (! waiting.empty())
        writeUpTo (waiting.back().at);
    return file.finish();
}

} // namespace slackwater::storage
