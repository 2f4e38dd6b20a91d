// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Packs/PacksView.h"

#include "Words/Choose.h"
#include "Words/Numbers.h"

#include <algorithm>

namespace slackwater::app
{

namespace
{

PackView packView (const Pack& pack, const std::string& place)
{
    return { place, pack.title, pack.summary, words::listed (pack.authors),
             words::say (words::choose::sessions, static_cast<words::Count> (pack.sessions.size())) };
}

} // namespace

PacksView packsView (const std::vector<storage::ListedPack>& packs, const std::vector<Error>& problems,
                     const storage::OpenPack* open, const std::string& place)
{
    PacksView view;
    for (const auto& each : packs)
        view.packs.push_back (
            packView (each.open.pack, each.cameWithProgram ? std::string {} : each.open.folder.string()));
    if (open != nullptr)
    {
        const auto found =
            std::find_if (view.packs.begin(), view.packs.end(), [&] (const auto& pack) { return pack.place == place; });
        view.open = static_cast<std::size_t> (std::distance (view.packs.begin(), found));
        if (found == view.packs.end())
            view.packs.push_back (packView (open->pack, place));
    }
    view.note = problems.empty() ? words::say (words::choose::orDropOne)
                                 : words::say (words::choose::brokenPack, problems.front().message());
    return view;
}

std::string packPlaceOf (const std::string& path)
{
    const std::filesystem::path file { path };
    return file.filename() == "pack.json" ? file.parent_path().string() : path;
}

} // namespace slackwater::app
