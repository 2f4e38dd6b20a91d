// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Build/BuildPack.h"
#include "Authoring/Check/Lint.h"
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/PrintJson.h"
#include "Storage/Packs/PackLibrary.h"
#include "Words/Harmless.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace slackwater::cli
{

namespace
{

namespace fs = std::filesystem;
using Json = nlohmann::json;

Result<Exit> lint (const std::string& path, bool asJson)
{
    const auto report = authoring::lint (storage::findPack (path));
    if (! report)
        return fail (report.error());
    const auto& pack = report->open.pack;
    if (asJson)
    {
        auto findings = Json::array();
        for (const auto& finding : report->findings)
            findings.push_back ({ { "file", finding.file },
                                  { "where", finding.where },
                                  { "problem", finding.problem },
                                  { "remedy", finding.remedy } });
        printJson (Json { { "pack", pack.id }, { "findings", findings } });
    }
    else
    {
        for (const auto& finding : report->findings)
            std::cout << words::onOneLine (finding.message()) << "\n";
        const auto count = report->findings.size();
        std::cout << words::say (words::terminal::linted, words::onOneLine (pack.title),
                                 words::say (words::terminal::sessions, pack.sessions.size()), pack.segments.size(),
                                 count == 0 ? words::say (words::terminal::noProblems)
                                            : words::say (words::terminal::problems, count))
                  << "\n";
    }
    return report->findings.empty() ? Exit::done : Exit::found;
}

Result<Exit> build (const std::string& path, const std::string& output)
{
    const auto pack = storage::findPack (path);
    const auto open = storage::openPack (pack);
    if (! open)
        return fail (open.error());
    std::error_code ignored;
    auto name = fs::weakly_canonical (pack, ignored).filename();
    if (fs::is_directory (pack, ignored))
        name += ".slackpack"; // a folder's name may have dots
    else
        name.replace_extension (".slackpack");
    const auto target = output.empty() ? name : fs::path (output);
    if (const auto done = authoring::buildPack (*open, target); ! done)
        return fail (done.error());
    std::cout << target.string() << ": " << words::onOneLine (open->pack.title) << " "
              << words::onOneLine (open->pack.version) << ", " << fs::file_size (target, ignored) / 1024 << " KB\n";
    return Exit::done;
}

} // namespace

void addPackAuthoring (CLI::App& pack, Exit& exit)
{
    const auto path = std::make_shared<std::string>(), output = std::make_shared<std::string>();
    const auto asJson = std::make_shared<bool> (false);

    auto& lints = *pack.add_subcommand ("lint", words::say (words::usage::packLint));
    lints.add_option ("PATH", *path, words::say (words::usage::packPath))->required();
    lints.add_flag ("--json", *asJson, words::say (words::usage::asJson));
    lints.callback (ending (exit, [=] { return lint (*path, *asJson); }));

    auto& builds = *pack.add_subcommand ("build", words::say (words::usage::packBuild));
    builds.add_option ("PATH", *path, words::say (words::usage::packFolder))->required();
    builds.add_option ("-o,--output", *output, words::say (words::usage::packOutput))->type_name ("OUT.slackpack");
    builds.callback (ending (exit, [=] { return build (*path, *output); }));
}

} // namespace slackwater::cli
