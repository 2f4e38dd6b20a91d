// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Parts/Question.h"
#include "Model/Units.h"

#include <string>

namespace slackwater::app
{

/** A session that was cut off: which one, where, and what going on means. */
[[nodiscard]] QuestionView goOnView (const std::string& title, Seconds played, Seconds planned);

} // namespace slackwater::app
