// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What is said of a name that there is not (Model/NearestName.h): the end of an error's remedy. */
namespace slackwater::words::model
{

inline constexpr Sentence<Text, Text> didYouMean { "model.did-you-mean", "did you mean \"{}\"? There is: {}" };
inline constexpr Sentence<Text> oneOf { "model.one-of", "use one of: {}" };
inline constexpr Sentence<> thereAreNone { "model.there-are-none", "there is none at all" };

} // namespace slackwater::words::model
