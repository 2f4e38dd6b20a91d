// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/Shortlist.h"
#include "Support/Catch.h"

#include <string>
#include <vector>

using namespace slackwater;
using planning::Shortlist;

namespace
{

Segment line (std::string id, std::string role, std::string voice = "anna", Suits suits = {})
{
    Segment segment;
    segment.id = std::move (id);
    segment.role = std::move (role);
    segment.file = segment.id + ".flac";
    segment.voice = std::move (voice);
    segment.suits = std::move (suits);
    return segment;
}

std::string idsOf (const std::vector<Segment>& segments)
{
    std::string ids;
    for (const auto& segment : segments)
        ids += (ids.empty() ? "" : " ") + segment.id;
    return ids;
}

std::string kept (const Profile& who, std::size_t most, const std::vector<Segment>& pack)
{
    Shortlist shortlist { who, most };
    for (const auto& segment : pack)
        shortlist.offer (segment);
    return idsOf (shortlist.take());
}

Profile sittingOnAChair()
{
    Profile who;
    who.prefers.posture = "chair";
    return who;
}

const Suits chair { { "posture", { "chair" } } }, lying { { "posture", { "lying" } } };

} // namespace

TEST_CASE ("A pack that is not large stays as it is, in its order", "[planning][shortlist]")
{
    const std::vector<Segment> pack { line ("c", "close"), line ("a", "arrive", "anna", lying), line ("b", "arrive"),
                                      line ("d", "close", "george") };
    CHECK (kept (sittingOnAChair(), 2, pack) == "c a b d");
}

TEST_CASE ("Where there are many of a kind, what suits best stays, and of equals what the pack names first",
           "[planning][shortlist]")
{
    const std::vector<Segment> pack { line ("a", "x"), line ("b", "x", "anna", lying), line ("c", "x", "anna", chair),
                                      line ("d", "x"), line ("e", "x", "anna", chair) };
    CHECK (kept (sittingOnAChair(), 4, pack) == "a c d e");
    CHECK (kept (sittingOnAChair(), 3, pack) == "a c e");
    CHECK (kept (sittingOnAChair(), 2, pack) == "c e");
    CHECK (kept (sittingOnAChair(), 1, pack) == "c");
}

TEST_CASE ("Each role and each voice has its own room", "[planning][shortlist]")
{
    const std::vector<Segment> pack { line ("a", "x"),           line ("b", "x"), line ("c", "x", "george"),
                                      line ("d", "x", "george"), line ("e", "y"), line ("f", "y", "") };
    CHECK (kept (sittingOnAChair(), 1, pack) == "a c e f");
}

TEST_CASE ("A role that suits nobody here is still known to be there", "[planning][shortlist]")
{
    CHECK (
        kept (sittingOnAChair(), 1, { line ("a", "x", "anna", lying), line ("b", "x", "anna", lying), line ("c", "y") })
        == "a c");
}

TEST_CASE ("What was kept is kept again, and a shortlist may be used twice", "[planning][shortlist]")
{
    const auto who = sittingOnAChair();
    Shortlist shortlist { who, 20 };
    for (int i = 0; i < 1000; ++i)
        shortlist.offer (line (std::to_string (i), "role" + std::to_string (i % 3), i % 2 == 0 ? "anna" : "george",
                               i % 5 == 0   ? chair
                               : i % 7 == 0 ? lying
                                            : Suits {}));
    const auto once = shortlist.take();
    CHECK (once.size() == 6 * 20);
    CHECK (shortlist.take().empty());
    for (const auto& segment : once)
        shortlist.offer (segment);
    CHECK (shortlist.take() == once);
}
