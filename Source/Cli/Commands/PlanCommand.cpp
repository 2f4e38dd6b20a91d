// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Commands/SessionArguments.h"
#include "Cli/Terminal/PrintJson.h"
#include "Model/Json/PlanJson.h"
#include "Words/Harmless.h"
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

struct PrintStep
{
    int depth;

    void operator() (const PlannedSection& section) const
    {
        std::cout << "\n" << words::onOneLine (section.title) << "\n";
    }
    void operator() (const PlannedSay& say) const
    {
        line ("say", say.optional ? words::say (words::terminal::mayBeLeftOut, say.text) : say.text,
              say.segment + ": " + say.why);
    }
    void operator() (const PlannedRing& ring) const { line ("ring", ring.sound, ""); }

    void operator() (const PlannedRest& rest) const
    {
        const auto& range = rest.range;
        line ("rest",
              words::say (range.unit == RestUnit::breaths ? words::terminal::breathsOfRest
                                                          : words::terminal::secondsOfRest,
                          range.least, range.most, range.ideal),
              "");
    }

    void operator() (const PlannedPace& pace) const
    {
        line ("pace", pace.to ? words::say (words::terminal::paceTo, pace.to->value, pace.over.count()) : "ends", "");
    }

    void operator() (const PlannedRepeat& repeat) const
    {
        line ("repeat", words::say (words::terminal::rounds, repeat.times.least, repeat.times.most, repeat.times.ideal),
              "");
        if (! repeat.rounds.empty())
            for (const auto& step : repeat.rounds.front())
                std::visit (PrintStep { depth + 1 }, step.what);
    }

    void line (const char* what, const std::string& text, const std::string& why) const
    {
        std::cout << std::string (static_cast<std::size_t> (2 + 2 * depth), ' ') << std::left << std::setw (7) << what
                  << words::onOneLine (text) << "\n";
        if (! why.empty())
            std::cout << std::string (static_cast<std::size_t> (9 + 2 * depth), ' ') << "\u2014 "
                      << words::onOneLine (why) << "\n";
    }
};

void print (const Plan& plan)
{
    std::cout << words::say (words::terminal::planOf, words::onOneLine (plan.title), plan.length.count() / 60.0,
                             plan.seed)
              << "\n";
    for (const auto& note : plan.notes)
        std::cout << "  \u2014 " << words::onOneLine (note) << "\n";
    for (const auto& step : plan.steps)
        std::visit (PrintStep { 0 }, step.what);
}

} // namespace

void addPlan (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("plan", words::say (words::usage::plan));
    const auto session = std::make_shared<SessionArguments>();
    const auto asJson = std::make_shared<bool> (false);
    session->addTo (command);
    command.add_flag ("--json", *asJson, words::say (words::usage::planAsJson));
    command.footer (words::say (words::usage::planExample));
    command.callback (ending (exit, [=]
    {
        return session->prepare().map ([&] (const practice::PreparedSession& prepared)
        {
            if (*asJson)
                printJson (json::toJson (prepared.plan));
            else
                print (prepared.plan);
        });
    }));
}

} // namespace slackwater::cli
