// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Options.h"

#include <charconv>

namespace slackwater::app
{

namespace
{

tl::unexpected<Error> wrong (const std::string& problem)
{
    return fail (ErrorKind::usage, {}, {}, problem, "slackwater --help lists what can be said");
}

std::optional<double> numberIn (const std::string& text, double least, double most)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars (text.data(), text.data() + text.size(), value);
    if (error != std::errc {} || end != text.data() + text.size() || ! (value >= least && value <= most))
        return {};
    return value;
}

} // namespace

Result<Options> parseOptions (std::span<const std::string> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i)
    {
        const auto& name = arguments[i];
        if (name == "--help" || name == "-h")
            options.wantsHelp = true;
        else if (name == "--autostart")
            options.autostart = true;
        else if (name == "--pack" || name == "--session" || name == "--minutes" || name == "--breath"
                 || name == "--theme" || name == "--scale" || name == "--device" || name == "--input"
                 || name == "--timeline" || name == "--trace")
        {
            if (++i == arguments.size())
                return wrong (name + " needs a value");
            const auto& value = arguments[i];
            if (name == "--pack")
                options.pack = value;
            else if (name == "--session")
                options.session = value;
            else if (name == "--minutes" && ! (options.minutes = numberIn (value, 0.1, 24.0 * 60.0)))
                return wrong ("--minutes " + value + " is no length");
            else if (name == "--scale" && ! (options.scale = numberIn (value, 0.5, 4.0)))
                return wrong ("--scale " + value + " is not between 0.5 and 4");
            else if (name == "--breath" && value != "mic" && value != "keys" && value != "osc" && value != "none")
                return wrong ("--breath " + value + " is neither mic, keys, osc nor none");
            else if (name == "--breath")
                options.breath = value == "mic" ? "microphone" : value;
            else if (name == "--device")
                options.device = value;
            else if (name == "--input")
                options.input = value;
            else if (name == "--timeline")
                options.timeline = value;
            else if (name == "--trace")
                options.trace = value;
            else if (name == "--theme" && value != "dusk" && value != "dawn")
                return wrong ("--theme " + value + " is neither dusk nor dawn");
            else if (name == "--theme")
                options.theme = value;
        }
        else if (options.pack.empty() && ! name.starts_with ("-"))
            options.pack = name; // a pack that was dropped on the program, or double-clicked
        else
            return wrong (name + " is not known");
    }
    return options;
}

std::string usage()
{
    return "slackwater [PACK] [options]: the window. Choose a session, and breathe.\n"
           "\n"
           "  --pack PATH       a pack's folder or .slackpack file, instead of the one that comes along\n"
           "  --session ID      the session that is chosen at first\n"
           "  --minutes N       how long it is to be\n"
           "  --breath SOURCE   mic, keys (arrow up: in, down: out), osc (UDP port 9127 of this machine), or none: go by time\n"
           "  --device NAME     where to play; --input NAME which microphone (slackwater-cli devices lists them)\n"
           "  --timeline FILE   what happens when, as JSON lines; --trace FILE all that slackwater-cli replay needs\n"
           "  --theme dusk|dawn\n"
           "  --scale N         everything larger, 0.5 to 4\n"
           "  --autostart       begin at once\n";
}

} // namespace slackwater::app
