// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Support/Catch.h"
#include "WordsOnBreath.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace slackwater;

TEST_CASE ("The words of a session arrive as a recorded person breathes out", "[sessions]")
{
    const std::filesystem::path breath = std::filesystem::path (SLACKWATER_SOURCE_DIR) / "Assets/breath";
    const auto truth = nlohmann::json::parse (std::ifstream { breath / "settling.json" });
    const auto exhales = truth.at ("exhale").get<std::vector<double>>();
    const std::string session = GENERATE ("anchor", "space");
    const auto words = test::wordsOnBreath (session, 5.0, breath / "settling.flac", exhales);
    REQUIRE (words);
    INFO (session << ": " << words->met << " of " << words->offsets.size() << ", by chance " << words->chance);
    CHECK (words->offsets.size() >= 10);
    CHECK (words->share() >= 0.8);
    CHECK (words->share() > 5.0 * words->chance);
}
