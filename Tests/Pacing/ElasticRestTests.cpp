// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/ElasticRest.h"
#include "Support/Catch.h"

#include <numeric>
#include <random>

using namespace slackwater;
using namespace slackwater::pacing;

namespace
{

ElasticRest range (double least, double ideal, double most)
{
    return { Seconds { least }, Seconds { ideal }, Seconds { most } };
}

double total (const std::vector<Seconds>& lengths)
{
    return std::accumulate (lengths.begin(), lengths.end(), Seconds { 0.0 }).count();
}

} // namespace

TEST_CASE ("Rests keep their ideals when these fill the time", "[pacing]")
{
    const auto lengths = fill (std::vector { range (1, 4, 9), range (2, 6, 20) }, Seconds { 10.0 });
    REQUIRE (lengths);
    CHECK ((*lengths)[0].count() == Approx (4.0));
    CHECK ((*lengths)[1].count() == Approx (6.0));
}

TEST_CASE ("What clamping takes from one rest is given to the others", "[pacing]")
{
    const auto lengths = fill (std::vector { range (1, 4, 5), range (1, 4, 30) }, Seconds { 20.0 });
    REQUIRE (lengths);
    CHECK ((*lengths)[0].count() == Approx (5.0));
    CHECK ((*lengths)[1].count() == Approx (15.0));
}

TEST_CASE ("A time that the shortest or the longest rests cannot fill has no solution", "[pacing]")
{
    const std::vector rests { range (2, 4, 5), range (2, 4, 5) };
    CHECK_FALSE (fill (rests, Seconds { 3.9 }));
    CHECK_FALSE (fill (rests, Seconds { 10.1 }));
    CHECK (fill (rests, Seconds { 4.0 }));
    CHECK (fill (rests, Seconds { 10.0 }));
    CHECK (fill ({}, Seconds { 0.0 }));
}

TEST_CASE ("A rest whose ideal is nothing still grows when it must", "[pacing]")
{
    const auto lengths = fill (std::vector { range (0, 0, 8), range (1, 2, 3) }, Seconds { 9.0 });
    REQUIRE (lengths);
    CHECK (total (*lengths) == Approx (9.0));
}

TEST_CASE ("Any feasible total is met exactly, with every rest in its range", "[pacing][property]")
{
    std::mt19937_64 generator { 7 };
    std::uniform_real_distribution<double> uniform { 0.0, 1.0 };
    for (int round = 0; round < 5000; ++round)
    {
        std::vector<ElasticRest> rests;
        double least = 0.0, most = 0.0;
        for (int i = 0; i < 1 + round % 40; ++i)
        {
            const auto a = 20.0 * uniform (generator), b = a + 20.0 * uniform (generator),
                       c = b + 40.0 * uniform (generator);
            rests.push_back (range (a, b, c));
            least += a;
            most += c;
        }
        const auto wanted = least + (most - least) * uniform (generator);
        const auto lengths = fill (rests, Seconds { wanted });
        REQUIRE (lengths);
        REQUIRE (total (*lengths) == Approx (wanted).margin (1e-6));
        for (std::size_t i = 0; i < rests.size(); ++i)
        {
            REQUIRE ((*lengths)[i] >= rests[i].least);
            REQUIRE ((*lengths)[i] <= rests[i].most);
        }
    }
}
