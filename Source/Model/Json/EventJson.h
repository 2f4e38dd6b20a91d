// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace slackwater::json
{

/** An event as a line of the timeline: { "t": seconds, "sample": n, "event":
   "say|rest|ring|pace|bed|breath|guard|section|start|end", "id", "length", "why", … }. For people and tools to read; it
   is not read back (a trace's inputs make the events anew). */
[[nodiscard]] nlohmann::ordered_json toTimelineJson (const Event&, SampleRate);

/** What was heard, as it enters a trace; every number keeps all its bits. */
[[nodiscard]] nlohmann::json toJson (const BreathState&);
[[nodiscard]] Result<BreathState> readBreathState (const nlohmann::json&, const std::string& file,
                                                   const std::string& where);

/** What a person asked, as it enters a trace. */
[[nodiscard]] nlohmann::json toJson (const Command&);
[[nodiscard]] Result<Command> readCommand (const nlohmann::json&, const std::string& file, const std::string& where);

} // namespace slackwater::json
