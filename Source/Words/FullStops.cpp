// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/FullStops.h"

#include <cctype>

namespace slackwater::words
{

std::string asSentence (std::string phrase)
{
    if (phrase.empty())
        return phrase;
    phrase.front() = static_cast<char> (std::toupper (static_cast<unsigned char> (phrase.front())));
    return phrase + ".";
}

std::string withoutStop (std::string sentence)
{
    if (sentence.ends_with ('.'))
        sentence.pop_back();
    return sentence;
}

} // namespace slackwater::words
