// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace slackwater
{

/** Of the names there are, the one that somebody may have meant: at most a third of its letters (and always one)
   missing, wrong, too many or exchanged with their neighbour (the optimal string alignment distance). Upper and lower
   case are one. Else the shortest that begins with it, or that it begins with. Empty: none is near. */
[[nodiscard]] std::optional<std::string> nearestName (std::string_view meant, std::span<const std::string> names);

/** What to say of a name that there is not: the one that may have been meant, and all that there are. */
[[nodiscard]] std::string namesInstead (std::string_view meant, std::span<const std::string> names);

} // namespace slackwater
