// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WordsOnBreath.h"

#include "Breath/Sources/FileBreath.h"
#include "Sound/Measure.h"
#include "Engine/Render/OfflineRender.h"
#include "Planning/Planner.h"
#include "Storage/Packs/OpenPack.h"

#include <algorithm>
#include <cmath>

namespace slackwater::test
{

namespace
{

constexpr double settled = 25.0, before = 0.15, after = 0.4;

} // namespace

Result<WordsOnBreath> wordsOnBreath (const std::string& session, double minutes, const std::filesystem::path& recording,
                                     std::span<const double> exhales)
{
    const std::filesystem::path root { SLACKWATER_SOURCE_DIR };
    const auto pack = storage::openPack (root / "Sessions/first-light");
    if (! pack)
        return fail (pack.error());
    const auto plan = planning::plan (pack->pack, {}, { session, minutes, 1 }, [&] (const std::string& file)
    { return sound::lengthOfFile (pack->folder / file); });
    if (! plan)
        return fail (plan.error());
    auto microphone = breath::FileBreath::open (recording, { root / "Assets/breath/breath.weights", false });
    if (! microphone)
        return fail (microphone.error());

    WordsOnBreath words;
    engine::RenderOptions options;
    options.onEvent = [&] (const Event& event)
    {
        const auto at = toSeconds (event.at, options.rate).count();
        const auto* spoken = std::get_if<SayEvent> (&event.what);
        if (spoken == nullptr || spoken->say.on != Cue::exhale || at < settled)
            return;
        const auto nearest = *std::min_element (exhales.begin(), exhales.end(), [&] (double a, double b)
        { return std::abs (a - at) < std::abs (b - at); });
        words.offsets.push_back (at - nearest);
        words.met += at - nearest >= -before && at - nearest <= after;
    };
    if (const auto rendered = engine::renderOffline (*plan, pack->folder, **microphone, options); ! rendered)
        return fail (rendered.error());
    const auto length = minutes * 60.0 - settled;
    const auto counted =
        std::count_if (exhales.begin(), exhales.end(), [&] (double at) { return at > settled && at < minutes * 60.0; });
    words.chance = static_cast<double> (counted) * (before + after) / length;
    std::sort (words.offsets.begin(), words.offsets.end());
    return words;
}

} // namespace slackwater::test
