// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Options.h"

#include "Model/LongestSession.h"
#include "Model/NearestName.h"
#include "Model/WrittenNumber.h"
#include "Storage/Person/WindowChoice.h"
#include "Words/Window.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace slackwater::app
{

namespace
{

struct Range
{
    double least, most;
    const words::Sentence<words::Text>& otherwise; // what a number outside of it is
};

void addNumber (CLI::App& app, const std::string& name, std::optional<double>& value, Range range,
                const words::Sentence<>& meaning, Result<double> (*read) (std::string_view))
{
    app.add_option_function<std::string> (name,
                                          [&value, name, range, read] (const std::string& text)
    {
        const auto number = read (text);
        if (! number)
            throw CLI::ValidationError (name, number.error().message());
        if (! (*number >= range.least && *number <= range.most))
            throw CLI::ValidationError (name, words::say (range.otherwise, text));
        value = *number;
    }, words::say (meaning))
        ->type_name ("N");
}

/** One of these words; else the nearest of them is named. */
CLI::Validator oneOf (std::vector<std::string> names)
{
    return CLI::Validator ([names = std::move (names)] (const std::string& text) -> std::string
    {
        if (std::find (names.begin(), names.end(), text) != names.end())
            return {};
        return words::say (words::window::notOne, text, namesInstead (text, names));
    }, "");
}

/** All that can be said, into `options`. */
void addTo (CLI::App& app, Options& options)
{
    app.description (words::say (words::window::program));
    app.name ("slackwater");
    app.get_formatter()->column_width (30);
    app.option_defaults()->multi_option_policy (CLI::MultiOptionPolicy::TakeLast);
    const auto word = [&] (const char* name, std::string& value, const char* type, const words::Sentence<>& meaning)
    { return app.add_option (name, value, words::say (meaning))->type_name (type); };

    app.set_help_flag();
    app.add_flag ("-h,--help", options.wantsHelp, words::say (words::window::helpOption));
    word ("PACK,--pack", options.pack, "PATH", words::window::pack);
    word ("--session", options.session, "ID", words::window::session);
    addNumber (app, "--minutes", options.minutes, { 0.1, longestSessionMinutes, words::window::noLength },
               words::window::minutes, minutesIn);
    word ("--breath", options.breath, "SOURCE", words::window::breath)
        ->check (oneOf ({ "mic", "keys", "osc", "none" }));
    word ("--device", options.device, "NAME", words::window::device);
    word ("--input", options.input, "NAME", words::window::input);
    word ("--timeline", options.timeline, "FILE", words::window::timeline);
    word ("--trace", options.trace, "FILE", words::window::trace);
    word ("--theme", options.theme, "NAME", words::window::theme)->check (oneOf ({ "dusk", "dawn" }));
    addNumber (app, "--scale", options.scale, { storage::leastScale, storage::mostScale, words::window::noScale },
               words::window::scale, numberIn);
    app.add_flag ("--autostart", options.autostart, words::say (words::window::autostart));
}

} // namespace

Result<Options> parseOptions (std::span<const std::string> arguments)
{
    Options options;
    CLI::App app;
    addTo (app, options);
    try
    {
        app.parse (std::vector<std::string> (arguments.rbegin(), arguments.rend())); // it takes them from the end
    }
    catch (const CLI::ParseError& problem)
    {
        return fail (ErrorKind::usage, {}, {}, words::window::wrongOption, problem.what());
    }
    if (options.breath == "mic")
        options.breath = "microphone";
    return options;
}

std::string usage()
{
    Options options;
    CLI::App app;
    addTo (app, options);
    return app.help();
}

} // namespace slackwater::app
