// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/Exit.h"

#include "Words/Harmless.h"

#include <iostream>

namespace slackwater::cli
{

Exit complain (const Error& error)
{
    notice (error);
    switch (error.kind)
    {
        case ErrorKind::usage: return Exit::usage;
        case ErrorKind::device: return Exit::device;
        case ErrorKind::refused: return Exit::refused;
        case ErrorKind::input:
        case ErrorKind::output: return Exit::input;
    }
    return Exit::input;
}

void notice (const Error& error) { std::cerr << "slackwater-cli: " << words::onOneLine (error.message()) << "\n"; }

} // namespace slackwater::cli
