// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Segment.h"
#include "Model/Session.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace slackwater
{

/** A pack's manifest and its sessions, as values. Where it lies on disk is Storage's business. */
struct Pack
{
    std::string id, version, title, summary, language, licence;
    std::vector<std::string> authors;
    std::vector<Segment> segments;
    std::vector<Session> sessions;

    [[nodiscard]] const Session* session (std::string_view wanted) const noexcept
    {
        const auto found =
            std::find_if (sessions.begin(), sessions.end(), [&] (const auto& s) { return s.id == wanted; });
        return found == sessions.end() ? nullptr : &*found;
    }

    [[nodiscard]] const Segment* segment (std::string_view wanted) const noexcept
    {
        const auto found =
            std::find_if (segments.begin(), segments.end(), [&] (const auto& s) { return s.id == wanted; });
        return found == segments.end() ? nullptr : &*found;
    }

    bool operator== (const Pack&) const = default;
};

} // namespace slackwater
