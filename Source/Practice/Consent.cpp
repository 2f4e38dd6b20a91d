// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Consent.h"

#include <algorithm>

namespace slackwater::practice
{

namespace
{
std::string nameOf (const Pack& pack, const std::string& session) { return pack.id + "/" + session; }
} // namespace

bool asksFirst (const Pack& pack, const std::string& session, const Profile& person)
{
    const auto* wanted = pack.session (session);
    const auto& agreed = person.breath.agreed;
    return wanted != nullptr && wanted->intense
           && std::find (agreed.begin(), agreed.end(), nameOf (pack, session)) == agreed.end();
}

void agree (Profile& person, const Pack& pack, const std::string& session)
{
    if (asksFirst (pack, session, person))
        person.breath.agreed.push_back (nameOf (pack, session));
}

} // namespace slackwater::practice
