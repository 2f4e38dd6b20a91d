// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/UnknownWords.h"

#include "Model/NearestName.h"
#include "Words/Terminal.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace slackwater::cli
{

namespace
{

std::vector<const CLI::App*> commandsOf (const CLI::App& app)
{
    return app.get_subcommands ([] (const CLI::App*) { return true; });
}

std::vector<std::string> namesOf (const std::vector<const CLI::App*>& commands)
{
    std::vector<std::string> names;
    names.reserve (commands.size());
    for (const auto* command : commands)
        names.push_back (command->get_name());
    return names;
}

/** "--minutes", of the long ones. */
std::vector<std::string> optionsOf (const CLI::App& app)
{
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames())
            names.push_back ("--" + name);
    return names;
}

} // namespace

std::optional<std::string> aboutUnknownWords (const CLI::App& program, int count, const char* const* arguments)
{
    const auto* app = &program;
    for (int i = 1; i < count; ++i)
    {
        const std::string_view word { arguments[i] };
        if (word == "--")
            return std::nullopt;
        if (word.starts_with ("--"))
        {
            const std::string name { word.substr (0, word.find ('=')) };
            const auto options = optionsOf (*app);
            if (std::find (options.begin(), options.end(), name) == options.end())
                return words::say (words::terminal::unknownOption, name, namesInstead (name, options));
            continue;
        }
        const auto commands = commandsOf (*app);
        if (commands.empty() || word.starts_with ("-"))
            continue;
        const auto found = std::find_if (commands.begin(), commands.end(),
                                         [&] (const auto* command) { return command->get_name() == word; });
        if (found == commands.end())
            return words::say (words::terminal::unknownCommand, word, namesInstead (word, namesOf (commands)));
        app = *found;
    }
    return std::nullopt;
}

} // namespace slackwater::cli
