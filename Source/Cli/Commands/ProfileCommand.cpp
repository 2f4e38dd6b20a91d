// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/OwnProfile.h"
#include "Model/Json/ProfileJson.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Person/ProfileStore.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <memory>

namespace slackwater::cli
{

namespace
{

using Json = nlohmann::json;

/** prefers.minutes → /prefers/minutes */
Json::json_pointer pointerTo (std::string key)
{
    for (auto& c : key)
        if (c == '.')
            c = '/';
    return Json::json_pointer ("/" + key);
}

Result<void> set (const std::string& key, const std::string& text)
{
    auto own = ownProfile();
    if (! own)
        return fail (own.error());
    auto document = Json::parse (json::writeProfile (own->profile()));
    const auto parsed = Json::parse (text, nullptr, false);
    const auto isPattern = key.starts_with ("patterns.");
    try
    {
        const auto pointer = pointerTo (key);
        if (! isPattern && ! document.contains (pointer))
            return fail (ErrorKind::usage, "", "", words::terminal::noSuchPreference, key);
        document[pointer] = parsed.is_discarded() ? Json (text) : parsed;
    }
    catch (const Json::exception&)
    {
        return fail (ErrorKind::usage, "", "", words::terminal::noKey, key);
    }
    const auto changed = json::readProfile (document.dump(), key);
    if (! changed)
    {
        auto error = changed.error();
        error.kind = ErrorKind::usage;
        error.file.clear();
        return fail (std::move (error));
    }
    if (key == "breath.source" && changed->breath.source == BreathSourceKind::other)
        return fail (ErrorKind::usage, "", "", words::terminal::noBreathSource, changed->breath.otherSource);
    own->change() = *changed;
    return own->keep();
}

Result<void> exportTo (const std::string& file)
{
    const auto own = ownProfile();
    if (! own)
        return fail (own.error());
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
    return storage::ProfileStore {}.save (*profile);
}

/** As `set` takes them: one key a line. */
void printKeys (const Json& node, const std::string& key)
{
    if (node.is_object() && (! node.empty() || key.empty()))
        for (const auto& [name, value] : node.items())
            printKeys (value, key.empty() ? name : key + "." + name);
    else
    {
        std::cout << std::left << std::setw (34) << key;
        if (node.is_number())
            std::cout << node.get<double>() << "\n"; // 12, not 12.0
        else
            std::cout << node.dump (-1, ' ', false, Json::error_handler_t::replace) << "\n";
    }
}

Result<void> show (bool asJson)
{
    const auto own = ownProfile();
    if (! own)
        return fail (own.error());
    const auto text = json::writeProfile (own->profile());
    if (asJson)
        std::cout << text;
    else
        printKeys (Json::parse (text), "");
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
