// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/OwnProfile.h"
#include "Model/Json/ProfileJson.h"
#include "Model/Json/ProfileKeys.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/KeepApart.h"
#include "Storage/Files/OutputFolder.h"
#include "Storage/Person/ProfileStore.h"
#include "Words/Files.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <filesystem>
#include <iomanip>
#include <iostream>
#include <memory>

namespace slackwater::cli
{

namespace
{

Result<void> set (const std::string& key, const std::string& value)
{
    auto own = ownProfile();
    if (! own)
        return fail (own.error());
    const auto changed = json::withKey (own->profile(), key, value);
    if (! changed)
        return fail (changed.error());
    own->change() = *changed;
    return own->keep();
}

/** What a profile may be written over: an older copy of one. Whatever else bears that name is somebody's. */
Result<void> mayBecomeAProfile (const std::string& file)
{
    std::error_code problem;
    if (! std::filesystem::is_regular_file (file, problem) || std::filesystem::file_size (file, problem) == 0)
        return {};
    const auto text = storage::readText (file);
    if (text && json::readProfile (*text, file))
        return {};
    return fail (ErrorKind::usage, file, "", words::files::isSomethingElse);
}

Result<void> exportTo (const std::string& file)
{
    const auto own = ownProfile();
    if (! own)
        return fail (own.error());
    const std::filesystem::path output { file };
    const auto& input = own->store().path();
    if (const auto apart = storage::keepApart ({ &output, 1 }, { &input, 1 }); ! apart)
        return apart;
    if (const auto there = storage::foldersAreThere ({ &output, 1 }); ! there)
        return there;
    if (const auto free = mayBecomeAProfile (file); ! free)
        return free;
    return storage::writeAtomically (file, json::writeProfile (own->profile()));
}

Result<void> importFrom (const std::string& file)
{
    const auto text = storage::readText (file);
    if (! text)
        return fail (text.error());
    const auto profile = json::readProfile (*text, file);
    if (! profile)
        return fail (profile.error());
    const storage::ProfileStore own;
    const std::filesystem::path input { file };
    const auto& output = own.path();
    if (const auto apart = storage::keepApart ({ &output, 1 }, { &input, 1 }); ! apart)
        return apart;
    const auto before = own.replaceBy (*profile);
    if (! before)
        return fail (before.error());
    if (*before)
        std::cout << words::say (words::terminal::formerProfile, (*before)->string()) << "\n";
    return {};
}

Result<void> show (bool asJson)
{
    const auto own = ownProfile();
    if (! own)
        return fail (own.error());
    if (asJson)
        std::cout << json::writeProfile (own->profile());
    else
        for (const auto& [key, value] : json::keysOf (own->profile())) // as `set` takes them
            std::cout << std::left << std::setw (34) << key << value << "\n";
    return {};
}

} // namespace

void addProfile (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("profile", words::say (words::usage::preferences));
    command.require_subcommand (1);
    command.footer (words::say (words::usage::preferencesExamples));
    const auto first = std::make_shared<std::string>(), second = std::make_shared<std::string>();

    auto& shows = *command.add_subcommand ("show", words::say (words::usage::profileShow));
    const auto asJson = std::make_shared<bool> (false);
    shows.add_flag ("--json", *asJson, words::say (words::usage::profileAsJson));
    shows.callback (ending (exit, [=] { return show (*asJson); }));

    auto& sets = *command.add_subcommand ("set", words::say (words::usage::profileSet));
    sets.add_option ("KEY", *first, words::say (words::usage::profileKey))->required();
    sets.add_option ("VALUE", *second, words::say (words::usage::profileValue))->required();
    sets.callback (ending (exit, [=] { return set (*first, *second); }));

    command.add_subcommand ("reset", words::say (words::usage::profileReset))
        ->callback (ending (exit, [] { return storage::ProfileStore {}.reset(); }));

    auto& exports = *command.add_subcommand ("export", words::say (words::usage::profileExport));
    exports.add_option ("FILE", *first, words::say (words::usage::whereTo))->required();
    exports.callback (ending (exit, [=] { return exportTo (*first); }));

    auto& imports = *command.add_subcommand ("import", words::say (words::usage::profileImport));
    imports.add_option ("FILE", *first, words::say (words::usage::whereFrom))->required();
    imports.callback (ending (exit, [=] { return importFrom (*first); }));
}

} // namespace slackwater::cli
