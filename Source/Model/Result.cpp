// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Result.h"

namespace slackwater
{

std::string Error::message() const
{
    std::string text = file;
    if (! where.empty())
        text += (text.empty() ? "" : ":") + where;
    if (! text.empty())
        text += ": ";
    text += problem;
    if (! remedy.empty())
        text += "; " + remedy;
    return text;
}

} // namespace slackwater
