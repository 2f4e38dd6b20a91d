// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/Commands.h"
#include "Cli/Terminal/PrintJson.h"
#include "Engine/Devices/Devices.h"
#include "Words/Harmless.h"
#include "Words/Terminal.h"
#include "Words/Usage.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace slackwater::cli
{

void addDevices (CLI::App& app, Exit& exit)
{
    auto& command = *app.add_subcommand ("devices", words::say (words::usage::devices));
    const auto asJson = std::make_shared<bool> (false);
    command.add_flag ("--json", *asJson, words::say (words::usage::asJson));
    command.callback (ending (exit, [=]() -> Result<void>
    {
        const auto devices = engine::listDevices();
        if (*asJson)
        {
            auto list = nlohmann::json::array();
            for (const auto& device : devices)
                list.push_back ({ { "name", device.name },
                                  { "type", device.type },
                                  { "output", device.isOutput },
                                  { "input", device.isInput },
                                  { "monitor", device.isMonitor },
                                  { "defaultOutput", device.isDefaultOutput },
                                  { "defaultInput", device.isDefaultInput } });
            printJson (list);
            return {};
        }
        if (devices.empty())
            return fail (ErrorKind::device, "", "", words::terminal::noDevices);
        for (const auto& device : devices)
            std::cout << words::onOneLine (device.name) << "  (" << device.type << (device.isOutput ? ", output" : "")
                      << (device.isMonitor ? ", " + words::say (words::terminal::monitor)
                          : device.isInput ? ", input"
                                           : "")
                      << (device.isDefaultOutput || device.isDefaultInput ? ", default" : "") << ")\n";
        return {};
    }));
}

} // namespace slackwater::cli
