// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Packs/PacksPresenter.h"

#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Router.h"

#include <utility>

namespace slackwater::app
{

namespace
{

using Chooser = juce::FileBrowserComponent;

// What a file manager may show: both are packs, and so is the folder of a pack.json.
constexpr const char* packFiles = "*.slackpack;*.zip;pack.json";

std::string nameIn (const std::string& place) { return std::filesystem::path { place }.filename().string(); }

} // namespace

PacksPresenter::PacksPresenter (Context& c) : RoomWith (c)
{
    auto& wanted = shown.intents;
    wanted.open = [this] (const std::string& place) { context.router.room<ChoosePresenter>().openPack (place); };
    wanted.openFile = [this]
    { browse (words::choose::whichFile, packFiles, Chooser::openMode | Chooser::canSelectFiles); };
    wanted.openFolder = [this]
    { browse (words::choose::whichFolder, {}, Chooser::openMode | Chooser::canSelectDirectories); };
    wanted.close = [this] { context.router.close(); };
}

void PacksPresenter::entered()
{
    list();
    shown.show (view);
}

/** Elsewhere: there may be many, and the window never waits. */
void PacksPresenter::list()
{
    struct Listed
    {
        std::vector<storage::ListedPack> packs;
        std::vector<Error> problems;
    };
    aside.run (
        []
    {
        Listed listed;
        listed.packs = storage::listPacks (&listed.problems);
        return listed;
    }, [this] (const Listed& listed)
    {
        view = packsView (listed.packs, listed.problems, context.pack ? &*context.pack : nullptr, context.place);
        shown.show (view);
    });
}

void PacksPresenter::sayOpening (const std::string& place)
{
    auto saying = view;
    if (! place.empty())
        saying.note = words::say (words::choose::opening, nameIn (place));
    shown.show (saying);
}

/** The desktop's own dialog where there is one, else JUCE's. */
void PacksPresenter::browse (const words::Sentence<>& title, const std::string& pattern, int flags)
{
    const auto lastPlace = context.place.empty() ? juce::File::getSpecialLocation (juce::File::userHomeDirectory)
                                                 : juce::File { toJuce (context.place) }.getParentDirectory();
    dialog = std::make_unique<juce::FileChooser> (said (title), lastPlace, juce::String { pattern });
    dialog->launchAsync (flags, [this] (const juce::FileChooser& chooser)
    {
        if (const auto chosen = chooser.getResult(); chosen != juce::File {})
            context.router.room<ChoosePresenter>().openPack (packPlaceOf (chosen.getFullPathName().toStdString()));
    });
}

} // namespace slackwater::app
