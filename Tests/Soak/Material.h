// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"
#include "Soak/Chance.h"

#include <filesystem>
#include <vector>

namespace slackwater::soak
{

/** Words, a bell and beds in a folder of their own, gone at the end. All are low tones that begin and end gently: above
    4 kHz there is nothing of theirs for a click to hide behind. */
class Material
{
public:
    Material();
    ~Material();
    Material (const Material&) = delete;
    Material& operator= (const Material&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return path; }

    /** Any session a pack author might write of it, of 3 to 25 minutes; `bySea`: over Tide, with struck bowls. */
    [[nodiscard]] Plan anySession (Chance&, bool bySea) const;

    /** A bed one may swap to, or none. */
    [[nodiscard]] std::optional<PlannedBed> anyBed (Chance&, bool bySea) const;

private:
    struct Line
    {
        std::string file;
        double seconds;
    };

    [[nodiscard]] PlannedStep say (Chance&) const;

    std::filesystem::path path;
    std::vector<Line> lines;
};

} // namespace slackwater::soak
