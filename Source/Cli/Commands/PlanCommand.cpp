// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/SessionArguments.h"
#include "Model/Json/PlanJson.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

namespace slackwater::cli
{

namespace
{

std::string number (double value)
{
    std::ostringstream text;
    text << value;
    return text.str();
}

struct PrintStep
{
    int depth;

    void operator() (const PlannedSection& section) const { std::cout << "\n" << section.title << "\n"; }
    void operator() (const PlannedSay& say) const
    {
        line ("say", say.text + (say.optional ? "  (may be left out)" : ""), say.segment + ": " + say.why);
    }
    void operator() (const PlannedRing& ring) const { line ("ring", ring.sound, ""); }

    void operator() (const PlannedRest& rest) const
    {
        const auto& range = rest.range;
        line ("rest",
              number (range.least) + " to " + number (range.most)
                  + (range.unit == RestUnit::breaths ? " breaths" : " seconds") + ", ideally " + number (range.ideal),
              "");
    }

    void operator() (const PlannedPace& pace) const
    {
        line ("pace",
              pace.to ? "to " + number (pace.to->value) + " breaths a minute, over " + number (pace.over.count()) + " s"
                      : "ends",
              "");
    }

    void operator() (const PlannedRepeat& repeat) const
    {
        line ("repeat",
              number (repeat.times.least) + " to " + number (repeat.times.most) + " times, ideally "
                  + number (repeat.times.ideal) + "; the first round:",
              "");
        if (! repeat.rounds.empty())
            for (const auto& step : repeat.rounds.front())
                std::visit (PrintStep { depth + 1 }, step.what);
    }

    void line (const char* what, const std::string& words, const std::string& why) const
    {
        std::cout << std::string (static_cast<std::size_t> (2 + 2 * depth), ' ') << std::left << std::setw (7) << what
                  << words << "\n";
        if (! why.empty())
            std::cout << std::string (static_cast<std::size_t> (9 + 2 * depth), ' ') << "\u2014 " << why << "\n";
    }
};

void print (const Plan& plan)
{
    std::cout << plan.title << ", " << number (plan.length.count() / 60.0) << " minutes (seed " << plan.seed << ")\n";
    for (const auto& note : plan.notes)
        std::cout << "  \u2014 " << note << "\n";
    for (const auto& step : plan.steps)
        std::visit (PrintStep { 0 }, step.what);
}

} // namespace

void addPlan (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("plan", "Show the session that would be played for a person, and why");
    const auto session = std::make_shared<SessionArguments>();
    const auto asJson = std::make_shared<bool> (false);
    session->addTo (command);
    command.add_flag ("--json", *asJson, "as JSON, with every round");
    command.footer ("Example: slackwater-cli plan first-light anchor --minutes 10 --profile me.json");
    command.callback ([=, &exit]
    {
        const auto prepared = session->prepare();
        if (! prepared)
        {
            exit = complain (prepared.error());
            return;
        }
        if (*asJson)
            std::cout << json::toJson (prepared->plan).dump (2) << "\n";
        else
            print (prepared->plan);
    });
}

} // namespace slackwater::cli
