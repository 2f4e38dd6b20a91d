// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Options.h"

#include <CLI/CLI.hpp>

#include <charconv>

namespace slackwater::app
{

namespace
{

/** The same in every country, and no NaN. */
std::optional<double> numberIn (const std::string& text, double least, double most)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars (text.data(), text.data() + text.size(), value);
    if (error != std::errc {} || end != text.data() + text.size() || ! (value >= least && value <= most))
        return {};
    return value;
}

struct Range
{
    double least, most;
    const char* otherwise; // what a number outside of it is
};

void addNumber (CLI::App& app, const std::string& name, std::optional<double>& value, Range range, const char* meaning)
{
    app.add_option_function<std::string> (name,
                                          [&value, name, range] (const std::string& text)
    {
        value = numberIn (text, range.least, range.most);
        if (! value)
            throw CLI::ValidationError (name, text + " " + range.otherwise);
    }, meaning)
        ->type_name ("N");
}

/** All that can be said, into `options`. */
void addTo (CLI::App& app, Options& options)
{
    app.description ("Slackwater, the window. Choose a session, and breathe.");
    app.name ("slackwater");
    app.get_formatter()->column_width (30);
    app.option_defaults()->multi_option_policy (CLI::MultiOptionPolicy::TakeLast);
    const auto word = [&] (const char* name, std::string& value, const char* type, const char* meaning)
    { return app.add_option (name, value, meaning)->type_name (type); };

    app.set_help_flag();
    app.add_flag ("-h,--help", options.wantsHelp, "print this, and end");
    word ("PACK,--pack", options.pack, "PATH",
          "a pack's folder or .slackpack file, instead of the one that comes along");
    word ("--session", options.session, "ID", "the session that is chosen at first");
    addNumber (app, "--minutes", options.minutes, { 0.1, 24.0 * 60.0, "is no length" }, "how long it is to be");
    word ("--breath", options.breath, "SOURCE",
          "mic, keys (arrow up: in, down: out), osc (UDP port 9127 of this machine), or none: go by time")
        ->check (CLI::IsMember ({ "mic", "keys", "osc", "none" }));
    word ("--device", options.device, "NAME", "where to play (slackwater-cli devices lists them)");
    word ("--input", options.input, "NAME", "which microphone");
    word ("--timeline", options.timeline, "FILE", "what happens when, as JSON lines");
    word ("--trace", options.trace, "FILE", "all that slackwater-cli replay needs");
    word ("--theme", options.theme, "NAME", "dusk or dawn")->check (CLI::IsMember ({ "dusk", "dawn" }));
    addNumber (app, "--scale", options.scale, { 0.5, 4.0, "is not between 0.5 and 4" }, "everything larger, 0.5 to 4");
    app.add_flag ("--autostart", options.autostart, "begin at once");
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
        return fail (ErrorKind::usage, {}, {}, problem.what(), "slackwater --help lists what can be said");
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
