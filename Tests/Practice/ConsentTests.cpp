// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Consent.h"
#include "Support/Catch.h"

using namespace slackwater;

TEST_CASE ("An intense session is asked about once, and only that one", "[practice]")
{
    Pack pack;
    pack.id = "org.example.deep";
    for (const auto* id : { "easy", "hold", "slow" })
    {
        Session session;
        session.id = id;
        session.intense = session.id != "easy";
        pack.sessions.push_back (session);
    }
    Profile person;
    CHECK_FALSE (practice::asksFirst (pack, "easy", person));
    CHECK_FALSE (practice::asksFirst (pack, "not there", person));
    CHECK (practice::asksFirst (pack, "hold", person));
    practice::agree (person, pack, "hold");
    practice::agree (person, pack, "hold");
    CHECK (person.breath.agreed == std::vector<std::string> { "org.example.deep/hold" });
    CHECK_FALSE (practice::asksFirst (pack, "hold", person));
    CHECK (practice::asksFirst (pack, "slow", person));

    auto other = pack;
    other.id = "org.example.other";
    CHECK (practice::asksFirst (other, "hold", person));
}
